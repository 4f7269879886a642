package org.townbook.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done to whole folders. */
final class Folders {

  private static final String OWNER_ONLY = "rw-------";

  private Folders() {}

  /** Makes a folder that only its owner may enter, or leaves an existing one as it is. */
  static void createPrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, permissions("rwx------"));
    }
  }

  /** Makes an empty file that only its owner may open, or closes an existing one to others. */
  static void createPrivateFile(Path file) throws IOException {
    try {
      Files.createFile(file, permissions(OWNER_ONLY));
    } catch (FileAlreadyExistsException e) {
      if (!Files.getPosixFilePermissions(file)
          .equals(PosixFilePermissions.fromString(OWNER_ONLY))) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
      }
    }
  }

  private static FileAttribute<?> permissions(String written) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(written));
  }

  /** Makes a folder that anybody who gets as far as its parent may read, whatever our umask. */
  static void createOpen(@Nullable Path folder) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      createOpen(folder.getParent());
      Files.createDirectory(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Deletes a folder with all that is in it, following no links; nothing happens if absent. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Gives a folder and all that is in it to a user. */
  static void give(Path folder, UserPrincipal owner) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .setOwner(owner);
      }
    }
  }

  /** The last lines of a text file, or a word that there is none. */
  static List<String> tail(Path file, int lines) {
    try {
      var all = Files.readAllLines(file);
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException e) {
      return List.of("(no log at " + file + ")");
    }
  }
}
