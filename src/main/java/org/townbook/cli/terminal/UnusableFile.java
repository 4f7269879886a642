package org.townbook.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.townbook.shared.Refusal;

/** A file or folder that somebody chose and that cannot be used, said to that person. */
public final class UnusableFile {
  private UnusableFile() {}

  public static Refusal unreadable(Path file, IOException failure) {
    return new Refusal("读不了 " + file + "：" + why(failure) + "。");
  }

  public static Refusal unwritable(Path file, IOException failure) {
    return new Refusal("写不了 " + file + "：" + why(failure) + "；请换一个地方，或检查权限和剩余空间。");
  }

  private static String why(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "没有权限";
      case NoSuchFileException _ -> "没有这个目录";
      case NotDirectoryException _ -> "那里不是目录";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
