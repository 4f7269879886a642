package org.townbook.web.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.townbook.web.frame.Language;
import org.townbook.web.frame.Words;

/**
 * The answer to what is no request at all (an address or a header that HTTP forbids), which the
 * server refuses before it gets to our pages: a sentence in both languages, since nobody knows who
 * asks.
 */
public final class RefusedByServer extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    boolean isOurs = status >= 400 && response.getContentWritten() == 0;
    if (!isOurs || !response.setErrorReported()) {
      return;
    }
    SecurityHeaders.set(response);
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    var words =
        status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
            ? "problem.detail.500"
            : "problem.detail.400";
    try {
      for (var language : Language.values()) {
        response.getReporter().write(new Words(language).say(words) + "\n");
      }
      response.finishResponse();
    } catch (IOException e) {
      // whoever asked has hung up
    }
  }
}
