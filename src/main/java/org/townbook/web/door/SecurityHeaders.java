package org.townbook.web.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says to the browser what no page of this program ever needs, and answers only to the names it is
 * known by, so that a foreign page cannot reach it under a name of its own (DNS rebinding). Nor may
 * one make a reader's browser send something here; programs, which say no origin, may.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** Sent by a page of ours, or by the reader's own hand. */
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          POLICY,
          "Cache-Control",
          "no-cache", // files of the pages say otherwise
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

  private final Set<String> names;

  SecurityHeaders(@Value("${townbook.hosts}") Set<String> names) {
    this.names = names;
  }

  static void set(HttpServletResponse response) {
    HEADERS.forEach(response::setHeader);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    set(response);
    boolean isAnsweredAlready = request.getDispatcherType() == DispatcherType.ERROR;
    if (!isAnsweredAlready && !names.contains(request.getServerName())) {
      response.sendError(HttpServletResponse.SC_MISDIRECTED_REQUEST);
    } else if (!isAnsweredAlready && isSentFromElsewhere(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      rest.doFilter(request, response);
    }
  }

  /**
   * What the container refuses before any filter still gets our page, and that page its headers.
   */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static boolean isSentFromElsewhere(HttpServletRequest request) {
    if (READING.contains(request.getMethod())) {
      return false;
    }
    var site = request.getHeader("Sec-Fetch-Site");
    return site == null ? isOfAnotherOrigin(request) : !OWN_SITE.contains(site);
  }

  private static boolean isOfAnotherOrigin(HttpServletRequest request) {
    try {
      return CorsUtils.isCorsRequest(request);
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
