package org.townbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.townbook.Townbook;

class ModulesTest {

  private static final Path PAGE = Path.of("ARCHITECTURE.md");

  /** A row of the page's table: module, its job in one sentence, the modules it may use. */
  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+)` \\| (\\S[^|]*) \\| ([^|]*) \\|$", Pattern.MULTILINE);

  /** A class between backquotes, in its package or not, with a method of it or not. */
  private static final Pattern CLASS =
      Pattern.compile("`(?:[a-z]+\\.)*([A-Z]\\w+)(?:\\.([a-z]\\w+))?`");

  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  private final ApplicationModules modules = ApplicationModules.of(Townbook.class);

  @Test
  void modules_use_only_what_their_package_info_allows() {
    assertThat(modules.stream()).hasSizeGreaterThan(5);
    modules.verify();
  }

  @Test
  void the_table_in_ARCHITECTURE_md_says_of_each_module_what_the_code_says() throws Exception {
    assertThat(rowsOf(Files.readString(PAGE))).isEqualTo(declaredInCode());
  }

  @Test
  void every_class_and_method_that_ARCHITECTURE_md_names_exists() throws Exception {
    var sources = sources();
    var missing = new TreeSet<String>();
    var named = CLASS.matcher(Files.readString(PAGE));
    int found = 0;
    while (named.find()) {
      var source = sources.get(named.group(1));
      var member = named.group(2);
      if (source == null || (member != null && !source.contains(" " + member + "("))) {
        missing.add(named.group());
      }
      found++;
    }
    assertThat(found).isGreaterThan(20);
    assertThat(missing).isEmpty();
  }

  private static Map<String, String> sources() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      var sources = new TreeMap<String, String>();
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
      return sources;
    }
  }

  private Map<String, Set<String>> declaredInCode() throws ClassNotFoundException {
    var declared = new TreeMap<String, Set<String>>();
    for (var module : modules) {
      var info = Class.forName(module.getBasePackage().getName() + ".package-info");
      var annotation = info.getAnnotation(ApplicationModule.class);
      declared.put(
          module.getIdentifier().toString(),
          new TreeSet<>(Arrays.asList(annotation.allowedDependencies())));
    }
    return declared;
  }

  private static Map<String, Set<String>> rowsOf(String page) {
    var rows = new TreeMap<String, Set<String>>();
    var row = ROW.matcher(page);
    while (row.find()) {
      var mayUse = new TreeSet<String>();
      NAME.matcher(row.group(3)).results().forEach(name -> mayUse.add(name.group(1)));
      rows.put(row.group(1), mayUse);
    }
    return rows;
  }
}
