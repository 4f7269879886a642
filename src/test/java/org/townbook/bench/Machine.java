package org.townbook.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The machine a run was made on.
 *
 * @param loadNow processes that wanted a processor when this was asked: more than none of them
 *     makes every time worse than it is
 */
record Machine(
    String name, String processor, int cores, long memoryGib, String java, double loadNow) {

  static Machine here() {
    int cores = Runtime.getRuntime().availableProcessors();
    var processor = model();
    var name =
        "%s-%s-%dcores"
            .formatted(
                System.getProperty("os.name").toLowerCase(Locale.ROOT),
                System.getProperty("os.arch"),
                cores);
    var system = ManagementFactory.getOperatingSystemMXBean();
    long memory =
        system instanceof com.sun.management.OperatingSystemMXBean known
            ? known.getTotalMemorySize() >> 30
            : 0;
    return new Machine(
        name,
        processor,
        cores,
        memory,
        System.getProperty("java.vendor") + " " + System.getProperty("java.version"),
        system.getSystemLoadAverage());
  }

  /** What else the numbers must be read with. */
  String load() {
    return String.format(
        Locale.ROOT,
        "Load at the end of the run %.2f; by itself the run makes about %d.",
        loadNow,
        cores);
  }

  private static String model() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst("model name\\s*:\\s*", ""))
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException e) {
      return "unknown processor";
    }
  }

  String words() {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %d GiB, %s; load before the run %.2f.",
        processor,
        cores,
        memoryGib,
        java,
        loadNow);
  }
}
