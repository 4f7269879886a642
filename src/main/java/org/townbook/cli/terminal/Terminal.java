package org.townbook.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a verb prints: answers to one side, everything else to the other, both in UTF-8 whatever
 * the machine's locale says; and what was piped into it.
 */
public record Terminal(PrintWriter out, PrintWriter err, WatchedStream raw, InputStream in)
    implements AutoCloseable {

  /** Exit code of a verb that did what it was asked. */
  public static final int DONE = 0;

  /** Exit code of a verb that refused; it has said why. */
  public static final int REFUSED = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  public static Terminal standard() {
    return over(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err));
  }

  public static Terminal over(OutputStream out, OutputStream err) {
    return over(InputStream.nullInputStream(), out, err);
  }

  public static Terminal over(InputStream in, OutputStream out, OutputStream err) {
    var watched = new WatchedStream(out);
    return new Terminal(writer(watched, false), writer(err, true), watched, in);
  }

  private static PrintWriter writer(OutputStream stream, boolean atOnce) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), atOnce);
  }

  /** The answers' side for a file that is no text; whoever writes to it leaves it open. */
  public OutputStream bytes() {
    out.flush();
    return raw;
  }

  public void print(String line) {
    out.println(line);
  }

  /** Prints a text as it is: no line end is added. */
  public void printExactly(String text) {
    out.print(text);
  }

  /** One JSON value as text; decimals in full, never as 1E+3. */
  public static String json(Object answer) {
    return JSON.writeValueAsString(answer);
  }

  /** Prints one JSON value. */
  public void printJson(Object answer) {
    out.println(json(answer));
  }

  /** Says what is going on, beside the answer. */
  public void tell(String line) {
    out.flush();
    err.println(line);
  }

  /** Says everything that is wrong and returns the exit code for it. */
  public int refuse(List<String> problems) {
    problems.forEach(this::tell);
    return REFUSED;
  }

  public int refuse(String problem) {
    return refuse(List.of(problem));
  }

  /** Why part of an answer could not be written, empty while all was. */
  public Optional<IOException> lost() {
    out.flush();
    return raw.failure();
  }

  @Override
  public void close() {
    out.flush();
    err.flush();
  }
}
