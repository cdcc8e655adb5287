package dev.assay.api.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what never reaches a route, such as a request that is no HTTP, in the form of the rest.
 */
final class RawErrorHandler extends ErrorHandler {
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    SecureHeaders.VALUES.forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Errors.CONTENT_TYPE);
    Content.Sink.write(response, true, Errors.body(Errors.refusal(code)), callback);
  }

  @Override
  public boolean errorPageForMethod(@Nullable String method) {
    return true;
  }
}
