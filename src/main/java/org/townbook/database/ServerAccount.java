package org.townbook.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Under which account the server's programs run. PostgreSQL refuses to run as root, so root starts
 * it in a user namespace of its own, where it is nobody in particular; where such namespaces are
 * switched off, as an unprivileged account of this machine that owns the cluster.
 *
 * @param prefix what to put before a command
 * @param owner who must own the cluster's files
 * @param foreign whether the account is another than ours, so that it must be let into the folder
 */
record ServerAccount(List<String> prefix, UserPrincipal owner, boolean foreign) {

  private static final int ROOT = 0;
  private static final List<String> CANDIDATES = List.of("townbook", "postgres", "nobody");

  /**
   * The account for this process and machine. A cluster that is there stays with its owner, so that
   * a user is not locked out of the book because root looked into it once.
   */
  static ServerAccount over(Path cluster) {
    var us = ownerOf(Path.of("/proc/self"));
    if (userId() != ROOT) {
      return new ServerAccount(List.of(), us, false);
    }
    if (Files.isDirectory(cluster) && !ownerOf(cluster).equals(us)) {
      return of(ownerOf(cluster));
    }
    if (ProgramResult.of(List.of("unshare", "-U", "true")).succeeded()) {
      return inNamespace();
    }
    return CANDIDATES.stream()
        .flatMap(ServerAccount::named)
        .findFirst()
        .orElseThrow(() ->
            new DatabaseUnavailableException(
                """
                PostgreSQL 不能以 root 身份运行，这台机器又不允许用户命名空间，\
                也没有 %s 这些账号。\
                请用普通用户启动本程序，或先建一个账号：useradd --system townbook
                PostgreSQL does not run as root, this machine allows no user namespaces \
                and has none of these accounts. Start Townbook as an ordinary user, or \
                make one as above.\
                """
                    .formatted(CANDIDATES)));
  }

  /** Root's account inside a fresh user namespace. */
  static ServerAccount inNamespace() {
    return new ServerAccount(List.of("unshare", "-U"), ownerOf(Path.of("/proc/self")), false);
  }

  /** An account of this machine that root changes to, if there is one of that name. */
  static Stream<ServerAccount> named(String name) {
    try {
      var accounts = Path.of("/").getFileSystem().getUserPrincipalLookupService();
      return Stream.of(of(accounts.lookupPrincipalByName(name)));
    } catch (UserPrincipalNotFoundException e) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the accounts of this machine cannot be read", e);
    }
  }

  private static ServerAccount of(UserPrincipal owner) {
    var prefix =
        List.of("setpriv", "--reuid=" + owner.getName(), "--regid=65534", "--clear-groups", "--");
    return new ServerAccount(prefix, owner, true);
  }

  ProgramResult run(String... command) {
    return ProgramResult.of(Stream.concat(prefix.stream(), Stream.of(command)).toList());
  }

  /** Hands files to the account, where they are not its own already. */
  void take(Path folder) throws IOException {
    if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
      Folders.give(folder, owner);
    }
  }

  /**
   * Makes sure that the account can reach a folder of ours.
   *
   * @throws DatabaseUnavailableException if a folder above it is closed to the account
   */
  void enter(Path folder) {
    if (!foreign || run("test", "-x", folder.toString()).succeeded()) {
      return;
    }
    ProgramResult.of(List.of("chmod", "a+x", folder.toString()));
    if (!run("test", "-x", folder.toString()).succeeded()) {
      throw new DatabaseUnavailableException(
          """
          PostgreSQL 不能以 root 身份运行，这里只能用账号 %1$s，但它进不了数据目录 %2$s。\
          请用 --data /var/lib/townbook 换一个目录，或用普通用户启动本程序。
          PostgreSQL refuses root and must run as %1$s here, which may not enter the data folder. \
          Choose another one (--data /var/lib/townbook), or start Townbook as an ordinary user.\
          """
              .formatted(owner.getName(), folder));
    }
  }

  private static int userId() {
    try {
      return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException e) {
      throw new UncheckedIOException("/proc is needed to know who we are", e);
    }
  }

  private static UserPrincipal ownerOf(Path path) {
    try {
      return Files.getOwner(path);
    } catch (IOException e) {
      throw new UncheckedIOException("whose " + path + " is cannot be read", e);
    }
  }
}
