package dev.assay.grader.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.grader.protocol.MalformedFrameException;
import dev.assay.grader.protocol.Response;
import java.io.IOException;

/** Reads the response to a request for a syntax tree. */
final class SerializeConversation implements Attempts.Conversation<Serialization> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String sql;

  SerializeConversation(String sql) {
    this.sql = sql;
  }

  @Override
  public Attempts.Answer<Serialization> read(WorkerProcess worker, Watch watch) throws IOException {
    Response response = worker.receive();
    if (response instanceof Response.Tree(String json)) {
      return new Attempts.Answer<>(reading(json), true, false, false);
    }
    if (response instanceof Response.Failed(String raw, int prefix)) {
      EngineMessage message = EngineMessage.of(raw, prefix, sql);
      return new Attempts.Answer<>(
          message.tellsOfMemory()
              ? new Serialization.TooHeavy(Execution.Resource.MEMORY)
              : new Serialization.SyntaxError(message.text(), null),
          message.leavesEngineSound(),
          message.type().equals("INTERRUPT"),
          message.tellsOfMemory());
    }
    if (response instanceof Response.Exceeded) {
      return new Attempts.Answer<>(
          new Serialization.TooHeavy(Execution.Resource.MEMORY), true, false, true);
    }
    worker.kill();
    throw new MalformedFrameException("not a syntax tree");
  }

  /** An error starts the JSON; a tree is not parsed here, it may be large. */
  private Serialization reading(String json) throws MalformedFrameException {
    if (!json.startsWith("{\"error\":true")) {
      return new Serialization.Tree(json);
    }
    try {
      JsonNode error = JSON.readTree(json);
      String type = error.path("error_type").asText();
      if (type.equals("not implemented")) {
        return new Serialization.NotAQuery();
      }
      String message = error.path("error_message").asText();
      return new Serialization.SyntaxError(
          type.equals("parser") ? "Parser Error: " + message : message,
          EngineMessage.span(error, 0, sql));
    } catch (JsonProcessingException e) {
      throw new MalformedFrameException("not JSON", e);
    }
  }
}
