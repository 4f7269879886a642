package org.townbook.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerInterceptor;
import org.townbook.web.frame.NoPage;

/**
 * Refuses to look for the one character that no text of the database can have. A text that is
 * handed over is another matter.
 */
final class ReadableParameters implements HandlerInterceptor {
  private static final Set<String> LOOKING = Set.of("GET", "HEAD");

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (LOOKING.contains(request.getMethod())) {
      request
          .getParameterMap()
          .forEach((name, values) -> {
            if (Stream.of(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
              throw NoPage.unreadable("wrong.character", name);
            }
          });
    }
    return true;
  }
}
