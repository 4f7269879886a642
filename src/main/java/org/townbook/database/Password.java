package org.townbook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The server's password: made at random with the cluster, in a file only we may read. */
record Password(Path file) {

  private static final int BYTES = 24;

  /** Keeps the password of an attempt that was cut short before the cluster stood. */
  void create() throws IOException {
    if (!Files.exists(file)) {
      var random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
  }

  String read() throws IOException {
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      throw new DatabaseUnavailableException(
          """
          数据库的密码文件不见了：%s。请从数据目录的备份里放回，没有它打不开数据库。
          The password of the database is missing. Put the file back from a backup of the data \
          folder; the database cannot be opened without it.\
          """
              .formatted(file),
          e);
    }
  }

  /** A copy that the server's account can read, for initdb; the caller deletes it. */
  Path copyFor(ServerAccount account) throws IOException {
    var copy = file.resolveSibling("database-password.handed-over");
    Files.deleteIfExists(copy);
    writePrivately(copy, read());
    account.take(copy);
    return copy;
  }

  private static void writePrivately(Path target, String password) throws IOException {
    Files.createFile(
        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(target, password + "\n");
  }
}
