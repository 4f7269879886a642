package org.townbook.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;

/**
 * What a database says in codes, in words for the person who meets it. Only what is nobody's
 * mistake in the program: the codes are listed in PostgreSQL's manual, appendix A.
 */
final class SqlTrouble {

  private static final String GONE =
      """
      数据库断开了，正在恢复，请过一会儿再试；没有得到确认的改动都没有记账。
      The database was lost and is coming back. Try again in a moment; what was not confirmed was \
      not kept.\
      """;

  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("08", GONE),
          Map.entry("57P", GONE),
          Map.entry(
              "53300",
              """
              数据库的连接用完了，请过一会儿再试；总是这样，就把它的 max_connections 调大，\
              或关掉别的程序。
              The database has no connection left. Try again, raise its max_connections, or close \
              other programs.\
              """),
          Map.entry(
              "53100",
              """
              磁盘满了，数据库写不进去；这一次什么也没有记账。请腾出空间再试。
              The disk is full; nothing was kept. Make room and try again.\
              """),
          Map.entry(
              "53200",
              """
              数据库的内存不够；这一次什么也没有记账。请关掉别的程序，或分小些再试。
              The database is out of memory; nothing was kept. Close other programs, or try with \
              less at a time.\
              """),
          Map.entry(
              "42501",
              """
              数据库账号的权限不够（%s）。请让 TOWNBOOK_DB_USER 做这个库的所有者。
              The database account may not do this. Make TOWNBOOK_DB_USER the owner of the \
              database.\
              """),
          Map.entry(
              "25006",
              """
              这个数据库只能读，写不进去。请把 TOWNBOOK_DB_URL 指向可写的主库。
              The database is read-only. Point TOWNBOOK_DB_URL at the primary.\
              """),
          Map.entry(
              "28",
              """
              数据库不认这个账号或密码。请检查 TOWNBOOK_DB_USER 和 TOWNBOOK_DB_PASSWORD。
              The database refuses the account or the password. Check TOWNBOOK_DB_USER and \
              TOWNBOOK_DB_PASSWORD.\
              """),
          Map.entry(
              "3D000",
              """
              TOWNBOOK_DB_URL 里写的库不存在。请先建库：create database 库名 encoding 'UTF8'。
              There is no database of that name. Make it first.\
              """),
          Map.entry(
              "58",
              """
              数据库读写磁盘出错（%s）。请检查磁盘是不是坏了、满了或变成只读。
              The database cannot read or write its disk. See whether it is broken, full or \
              read-only.\
              """));

  private SqlTrouble() {}

  /** The sentence for a failure to get in for the first time. */
  static String atTheDoor(SQLException failure) {
    var state = String.valueOf(failure.getSQLState());
    return state.startsWith("08")
        ? """
        那里没有答复，或者不让进。请检查地址、端口、防火墙和加密方式（sslmode）。
        Nothing answers there, or lets nobody in. Check host, port, firewall and sslmode.\
        """
        : in(failure).orElse("请检查 TOWNBOOK_DB_URL 的写法。 · Check how TOWNBOOK_DB_URL is written.");
  }

  /** The sentence for a failure; nothing if it is of another kind. */
  static Optional<String> in(SQLException failure) {
    var state = failure.getSQLState();
    if (state == null) {
      return failure instanceof SQLTransientConnectionException
          ? Optional.of(
              """
              数据库正忙，等了一会儿没有轮到，请再试一次。
              The database is busy and the wait was in vain. Try again.\
              """)
          : Optional.empty();
    }
    return SENTENCES.entrySet().stream()
        .filter(entry -> state.startsWith(entry.getKey()))
        .map(entry -> entry.getValue().formatted(failure.getMessage()))
        .findFirst();
  }
}
