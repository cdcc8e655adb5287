package dev.assay.api.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.List;

/** Tells the kinds of {@link FactJson} apart by the form of their JSON. */
final class FactReader extends StdDeserializer<FactJson> {
  private static final long serialVersionUID = 1;

  FactReader() {
    super(FactJson.class);
  }

  @Override
  public FactJson deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new FactJson.Text(parser.getText());
      case VALUE_NUMBER_INT -> new FactJson.Count(parser.getLongValue());
      case START_ARRAY -> new FactJson.Words(List.of(context.readValue(parser, String[].class)));
      case START_OBJECT -> context.readValue(parser, FactJson.Grid.class);
      default -> (FactJson) context.handleUnexpectedToken(FactJson.class, parser);
    };
  }
}
