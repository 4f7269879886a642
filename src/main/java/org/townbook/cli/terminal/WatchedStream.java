package org.townbook.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers that writing failed, since a {@link java.io.PrintWriter} keeps it to itself. */
final class WatchedStream extends FilterOutputStream {
  private @Nullable IOException failure;

  WatchedStream(OutputStream stream) {
    super(stream);
  }

  /** The first failure, empty while everything was written. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  private interface Step {
    void run() throws IOException;
  }

  private void watched(Step step) throws IOException {
    try {
      step.run();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  @Override
  public void write(int one) throws IOException {
    watched(() -> out.write(one));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    watched(() -> out.write(bytes, from, length));
  }

  @Override
  public void flush() throws IOException {
    watched(out::flush);
  }
}
