package org.townbook.mutants;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.slf4j.LoggerFactory;
import org.townbook.TestDatabase;
import org.townbook.database.DatabaseAddress;

/** Runs the campaign, module by module, on one database server; see {@code docs/mutants.md}. */
public final class Mutants {
  /** The tag of tests that take too long to be run once for each mutant. */
  static final String LONG = "long";

  private static final Path HOME = Path.of(System.getProperty("townbook.home", ""));
  private static final Path WORK = HOME.resolve("build/mutants");

  private final Options options;
  private final PrintStream terminal;

  private Mutants(Options options, PrintStream terminal) {
    this.options = options;
    this.terminal = terminal;
  }

  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    var terminal = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Options options;
    try {
      options = Options.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      terminal.print(e.getMessage());
      System.exit(2);
      return;
    }
    System.exit(new Mutants(options, terminal).run() ? 0 : 1);
  }

  /** Whether every module could be judged. */
  private boolean run() throws Exception {
    // held open here, so that the many JVMs to come find one server running
    try (var database = TestDatabase.fresh()) {
      terminal.print(ModuleResult.HEAD);
      for (var module : options.modules()) {
        var faults = Rehearsal.of(module, options.tests());
        if (!faults.isEmpty()) {
          terminal.println(module.key() + ": these tests fail with nothing broken:");
          faults.forEach(terminal::println);
          return false;
        }
        var result = judge(module, database.address());
        terminal.println(result.line());
        if (options.write()) {
          MutantsPage.write(HOME.resolve("docs/mutants.md"), result);
        }
      }
    }
    return true;
  }

  private ModuleResult judge(MutatedModule module, DatabaseAddress server) throws Exception {
    var folder = Files.createDirectories(WORK.resolve(module.folder()));
    Files.deleteIfExists(folder.resolve("mutations.xml"));
    var start = Instant.now();
    var log = folder.resolve("pit.log");
    var pit = new ProcessBuilder(command(module, folder));
    pit.environment().put("TOWNBOOK_DB_URL", server.jdbcUrl());
    pit.environment().put("TOWNBOOK_DB_USER", server.user());
    pit.environment().put("TOWNBOOK_DB_PASSWORD", server.password());
    int ended = pit.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    if (ended != 0) {
      throw new IllegalStateException("PIT ended with " + ended + ", see " + log);
    }
    var result =
        new ModuleResult(module, Mutant.read(folder), Duration.between(start, Instant.now()));
    var living = result.mutants().stream().filter(Mutant::lives).map(Mutant::words).toList();
    Files.write(folder.resolve("living.txt"), living);
    return result;
  }

  private List<String> command(MutatedModule module, Path folder) {
    var command = new ArrayList<>(List.of(HOME.resolve("townbook").toString(), "maven", "-Dquick"));
    command.add("org.pitest:pitest-maven:mutationCoverage");
    command.add("-DtargetClasses=" + String.join(",", module.classes(options.classes())));
    command.add("-DtargetTests=" + String.join(",", module.tests(options.tests())));
    command.add("-DexcludedGroups=" + LONG);
    command.add("-DreportsDirectory=" + folder);
    return command;
  }
}
