package org.townbook.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
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

  private final Set<String> names;

  SecurityHeaders(@Value("${townbook.hosts}") Set<String> names) {
    this.names = names;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", "no-cache"); // files of the pages say otherwise
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (!names.contains(request.getServerName())) {
      response.sendError(
          HttpServletResponse.SC_MISDIRECTED_REQUEST, "本机只以 " + String.join("、", names) + " 之名应答。");
      return;
    }
    if (isSentFromElsewhere(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN, "只收本程序自己的网页送来的内容。");
      return;
    }
    rest.doFilter(request, response);
  }

  private boolean isSentFromElsewhere(HttpServletRequest request) {
    if (READING.contains(request.getMethod())) {
      return false;
    }
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !OWN_SITE.contains(site);
    }
    var origin = request.getHeader("Origin");
    return origin != null && !names.contains(host(origin));
  }

  private static String host(String origin) {
    try {
      return String.valueOf(URI.create(origin).getHost());
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
