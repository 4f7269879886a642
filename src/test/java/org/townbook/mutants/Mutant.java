package org.townbook.mutants;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * One broken program and what became of it.
 *
 * @param status PIT's word: KILLED, SURVIVED, NO_COVERAGE, TIMED_OUT …
 */
record Mutant(String className, String method, int line, String description, String status) {

  /** Those of a finished run, by class and line. */
  static List<Mutant> read(Path folder) throws Exception {
    var file = folder.resolve("mutations.xml").toFile();
    var found =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file)
            .getElementsByTagName("mutation");
    var mutants = new ArrayList<Mutant>();
    for (int i = 0; i < found.getLength(); i++) {
      var mutation = (Element) found.item(i);
      mutants.add(
          new Mutant(
              text(mutation, "mutatedClass"),
              text(mutation, "mutatedMethod"),
              Integer.parseInt(text(mutation, "lineNumber")),
              text(mutation, "description"),
              mutation.getAttribute("status")));
    }
    mutants.sort(Comparator.comparing(Mutant::className).thenComparing(Mutant::line));
    return mutants;
  }

  private static String text(Element mutation, String name) {
    return mutation.getElementsByTagName(name).item(0).getTextContent();
  }

  boolean lives() {
    return status.equals("SURVIVED") || status.equals("NO_COVERAGE");
  }

  String words() {
    return "%s.%s:%d %s%s"
        .formatted(
            className.replace("org.townbook.", ""),
            method,
            line,
            description,
            status.equals("NO_COVERAGE") ? " (no test comes here)" : "");
  }
}
