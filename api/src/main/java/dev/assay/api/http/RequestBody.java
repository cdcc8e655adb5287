package dev.assay.api.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.assay.api.wire.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a request, and says in the client's terms what is wrong with it. */
final class RequestBody {
  /** The largest body of all: that of a batch. */
  static final int LARGEST = 1024 * 1024;

  private static final int USUAL = 64 * 1024;

  private RequestBody() {}

  /** Reads a body of up to 64 KiB. */
  static <T> T read(Context context, Class<T> type) {
    return read(context, type, USUAL);
  }

  /** Reads a body of up to 1 MiB. */
  static <T> T readLarge(Context context, Class<T> type) {
    return read(context, type, LARGEST);
  }

  private static <T> T read(Context context, Class<T> type, int largest) {
    if (!isJson(context.contentType())) {
      throw new Refusal(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "unsupported_media_type",
          "The body must be JSON, sent with the header 'Content-Type: application/json'.");
    }
    if (context.contentLength() > largest) {
      throw Errors.tooLarge(largest);
    }
    byte[] body = context.bodyAsBytes();
    if (body.length > largest) {
      throw Errors.tooLarge(largest);
    }
    try {
      return Json.readRequest(body, type);
    } catch (UnrecognizedPropertyException e) {
      throw invalid("unknown_field", "There is no field '" + e.getPropertyName() + "'.");
    } catch (JsonMappingException e) {
      throw e.getCause() instanceof IOException
          ? notUtf8()
          : invalid("invalid_field", fieldMessage(e));
    } catch (JsonProcessingException e) {
      throw invalid("malformed_json", "The body is not JSON" + place(e.getLocation()) + ".");
    } catch (IOException e) {
      throw notUtf8();
    }
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType != null
        && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
  }

  /** Not the library's words: they name classes. */
  private static String fieldMessage(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .collect(Collectors.joining("."));
    if (path.isEmpty() && e.getCause() instanceof NullPointerException missing) {
      path = String.valueOf(missing.getMessage()); // The record names what must not be null.
    }
    return path.isEmpty()
        ? "The body is not an object of the documented form."
        : "The field '" + path + "' is missing or not of the documented type.";
  }

  private static String place(@Nullable JsonLocation location) {
    return location == null
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }

  private static Refusal notUtf8() {
    return invalid("malformed_json", "The body is not JSON in UTF-8.");
  }

  private static Refusal invalid(String code, String detail) {
    return new Refusal(HttpStatus.BAD_REQUEST, code, detail);
  }
}
