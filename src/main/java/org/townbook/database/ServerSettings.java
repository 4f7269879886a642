package org.townbook.database;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How our server runs: for one machine, with every commit on the disk before it is confirmed. */
final class ServerSettings {

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          // no socket files: their paths are limited to 107 bytes, and the password rules TCP only
          Map.entry("unix_socket_directories", ""),
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("max_connections", "60"),
          Map.entry("shared_buffers", "256MB"),
          Map.entry("work_mem", "16MB"),
          Map.entry("maintenance_work_mem", "128MB"),
          Map.entry("max_wal_size", "2GB"),
          Map.entry("random_page_cost", "1.1"),
          // the book's queries are short; compiling them costs more than it saves
          Map.entry("jit", "off"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("log_line_prefix", "%m [%p] "));

  private ServerSettings() {}

  /** The server's options as its command line takes them, some of the defaults replaced. */
  static String commandLine(Map<String, String> replacements) {
    var settings = new TreeMap<>(DEFAULTS);
    settings.putAll(replacements);
    return settings.entrySet().stream()
        .map(setting -> "-c '" + setting.getKey() + "=" + setting.getValue() + "'")
        .collect(Collectors.joining(" "));
  }
}
