package org.townbook.web.language;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.townbook.web.frame.FrameReader;
import org.townbook.web.frame.Language;

/** Remembers in which language somebody reads. */
@Controller
class LanguagePages {
  private static final URI FIRST_PAGE = URI.create("/");

  /**
   * @param back where the reader was; anything but a path of this program leads to the first page
   */
  @GetMapping("/language")
  ResponseEntity<Void> choose(
      @RequestParam String to, @RequestParam(defaultValue = "/") String back) {
    var cookie =
        ResponseCookie.from(FrameReader.LANGUAGE, Language.of(to).code())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .sameSite("Lax")
            .httpOnly(true)
            .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .location(pathHere(back))
        .build();
  }

  private static URI pathHere(String back) {
    try {
      boolean isHere = back.startsWith("/") && !back.startsWith("//");
      return isHere ? new URI(new URI(back).toASCIIString()) : FIRST_PAGE;
    } catch (URISyntaxException e) {
      return FIRST_PAGE;
    }
  }
}
