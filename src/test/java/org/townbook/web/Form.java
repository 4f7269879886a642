package org.townbook.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form that was filled in, as browsers send one that holds a file (RFC 7578). */
final class Form {
  private static final String BOUNDARY = "----what-no-text-holds";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Form text(String field, String text) {
    return part("name=\"" + field + "\"", text.getBytes(StandardCharsets.UTF_8));
  }

  Form file(String field, String name, byte[] content) {
    return part(
        "name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream"
            .formatted(field, name),
        content);
  }

  private Form part(String head, byte[] content) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n");
    body.writeBytes(content);
    write("\r\n");
    return this;
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] body() {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }
}
