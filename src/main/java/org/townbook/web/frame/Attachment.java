package org.townbook.web.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file that a browser saves under a name of its own language. */
public record Attachment(String name, String type) {
  public static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  public static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String PDF = "application/pdf";
  public static final String CSV = "text/csv;charset=UTF-8";

  /** Says what comes, before its first byte. */
  public void announce(HttpServletResponse response) {
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition());
  }

  private String disposition() {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
