package org.townbook.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the program answers to bytes that no decent client would send. */
record RawAnswer(int status, String head, String body) {

  /**
   * Longer than any answer takes; a request that gets none fails its test, and does not hang it.
   */
  private static final int SILENCE_MAX = 60_000;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

  /**
   * Sends a request line and headers, and reads until the program hangs up.
   *
   * @param request without the empty line that ends it
   */
  static RawAnswer to(URI address, String request, byte[] body) throws IOException {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(SILENCE_MAX);
      var bytes = new ByteArrayOutputStream();
      bytes.writeBytes(
          (request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      bytes.writeBytes(body);
      socket.getOutputStream().write(bytes.toByteArray());
      return parsed(read(socket));
    }
  }

  static RawAnswer to(URI address, String request) throws IOException {
    return to(address, request, new byte[0]);
  }

  private static String read(Socket socket) throws IOException {
    var answer = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answer);
    } catch (SocketException e) {
      // hung up with bytes of the request unread: what was answered before counts
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static RawAnswer parsed(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    var head = end < 0 ? answer : answer.substring(0, end);
    var status = STATUS.matcher(head);
    return new RawAnswer(
        status.lookingAt() ? Integer.parseInt(status.group(1)) : 0,
        head,
        end < 0 ? "" : answer.substring(end + 4));
  }

  Optional<String> header(String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }
}
