package org.townbook.report.template;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.CatalogProblem;
import org.townbook.catalog.LedgerDefinition;
import org.townbook.catalog.Origin;
import org.townbook.catalog.ReportDefinition.Insert;
import org.townbook.catalog.expression.Expression;
import org.townbook.catalog.expression.Parsed;
import org.townbook.report.template.Piece.Cite;
import org.townbook.report.template.Piece.Word;
import org.townbook.shared.NearNames;

/** Reads text with directives between double braces. */
final class TemplateReader {
  private static final Pattern DIRECTIVE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  private static final Pattern NAMES =
      Pattern.compile(
          "(\\w+)\\.(\\w+)(?:\\s+where\\s+(.+?))?(?:\\s+limit\\s+(\\d+))?", Pattern.DOTALL);

  private final Catalog catalog;
  private final Map<String, Insert> inserts;
  private final List<CatalogProblem> problems = new ArrayList<>();
  private final Deque<OpenChoice> open = new ArrayDeque<>();
  private final Deque<String> insideInserts = new ArrayDeque<>();
  private final Set<String> inserted = new HashSet<>();
  private List<Piece> into = new ArrayList<>();

  /** A choice whose end has not been read yet, and where the text went before it. */
  private static final class OpenChoice {
    final Expression condition;
    final List<Piece> outer;
    final Origin origin;
    final List<Piece> then = new ArrayList<>();
    final List<Piece> otherwise = new ArrayList<>();

    OpenChoice(Expression condition, List<Piece> outer, Origin origin) {
      this.condition = condition;
      this.outer = outer;
      this.origin = origin;
    }
  }

  TemplateReader(Catalog catalog, Map<String, Insert> inserts) {
    this.catalog = catalog;
    this.inserts = inserts;
  }

  List<Piece> read(String text, Path file, int firstLine) {
    readInto(text, file, firstLine);
    while (!open.isEmpty()) {
      var choice = open.pop();
      problem(choice.origin, "{{if …}} 没有对应的 {{end}}");
      into = choice.outer;
    }
    inserts.forEach((name, insert) -> {
      if (!inserted.contains(name)) {
        problem(insert.origin(), "报告里没有地方插入它：没有 {{insert " + name + "}}");
      }
    });
    return into;
  }

  List<CatalogProblem> problems() {
    return problems;
  }

  private void readInto(String text, Path file, int firstLine) {
    MarkdownRules.check(text, (says, line) -> problem(new Origin(file, firstLine + line), says));
    var directives = DIRECTIVE.matcher(text);
    int at = 0;
    while (directives.find()) {
      literal(text.substring(at, directives.start()));
      long above = text.chars().limit(directives.start()).filter(c -> c == '\n').count();
      directive(directives.group(1).strip(), new Origin(file, firstLine + (int) above));
      at = directives.end();
    }
    literal(text.substring(at));
  }

  private void literal(String text) {
    if (!text.isEmpty()) {
      into.add(new Piece.Literal(text));
    }
  }

  private void directive(String written, Origin origin) {
    var space = written.indexOf(' ');
    var first = space < 0 ? written : written.substring(0, space);
    var rest = space < 0 ? "" : written.substring(space + 1).strip();
    switch (first) {
      case "names" -> names(rest, origin);
      case "commitments" -> commitments(rest, origin);
      case "insert" -> insert(rest, origin);
      case "if" -> begin(rest, origin);
      case "else" -> turn(origin);
      case "end" -> end(origin);
      default -> Word.find(written).ifPresentOrElse(into::add, () -> cite(first, rest, origin));
    }
  }

  private void cite(String key, String form, Origin origin) {
    if (catalog.findFigure(key).isEmpty()) {
      var known = catalog.figures().stream().map(f -> f.key()).toList();
      problem(origin, "没有数字 " + key + NearNames.hint(key, known));
      return;
    }
    Cite.Form.find(form)
        .ifPresentOrElse(
            found -> into.add(new Cite(key, found)),
            () -> problem(origin, "数字之后只能写 number、growth 或 chinese，现在是 " + form));
  }

  private void names(String written, Origin origin) {
    var parts = NAMES.matcher(written);
    if (!parts.matches()) {
      problem(origin, "应写 {{names 台账.字段 where 条件 limit 个数}}，现在是 " + written);
      return;
    }
    var ledger = catalog.findLedger(parts.group(1)).orElse(null);
    if (ledger == null) {
      var known = catalog.ledgers().stream().map(l -> l.key()).toList();
      problem(origin, "没有台账 " + parts.group(1) + NearNames.hint(parts.group(1), known));
    } else if (!parts.group(2).equals("place") && ledger.findField(parts.group(2)).isEmpty()) {
      var known = ledger.fields().stream().map(f -> f.name()).toList();
      var hint = NearNames.hint(parts.group(2), known);
      problem(origin, "台账 " + ledger.key() + " 没有字段 " + parts.group(2) + hint);
    } else if (isPrivate(ledger, parts.group(2))) {
      problem(origin, "字段 " + parts.group(2) + " 是私密的，不能写进报告");
    } else {
      var where =
          condition(catalog.condition(ledger.key(), orAll(parts.group(3))), written, origin);
      var limit = parts.group(4) == null ? null : Integer.valueOf(parts.group(4));
      if (where != null) {
        into.add(new Piece.Names(ledger.key(), parts.group(2), where, limit));
      }
    }
  }

  private void commitments(String section, Origin origin) {
    var ledger = catalog.findLedger(Piece.Commitments.LEDGER);
    var missing =
        Stream.of(Piece.Commitments.SECTION, Piece.Commitments.YEAR, Piece.Commitments.TEXT)
            .filter(field -> ledger.flatMap(l -> l.findField(field)).isEmpty())
            .toList();
    if (section.isEmpty()) {
      problem(origin, "{{commitments 章节}} 要写章节");
    } else if (!missing.isEmpty()) {
      problem(origin, "要有台账 " + Piece.Commitments.LEDGER + "，带字段 " + String.join("、", missing));
    } else {
      into.add(new Piece.Commitments(section));
    }
  }

  private static boolean isPrivate(LedgerDefinition ledger, String field) {
    return ledger.findField(field).filter(f -> f.isPrivate()).isPresent();
  }

  private static String orAll(@Nullable String condition) {
    return condition == null ? "true" : condition;
  }

  /** A missing insert is nothing: what only one town has lies in that town's overlay. */
  private void insert(String name, Origin origin) {
    var insert = inserts.get(name);
    if (insideInserts.contains(name)) {
      problem(origin, "插入 " + name + " 又插入了它自己");
    } else if (insert != null) {
      inserted.add(name);
      insideInserts.push(name);
      readInto(insert.text().strip(), insert.origin().file(), insert.origin().line());
      insideInserts.pop();
    }
  }

  private void begin(String written, Origin origin) {
    var condition = condition(catalog.conditionOnFigures(written), written, origin);
    var choice =
        new OpenChoice(condition == null ? new Expression.Flag(false) : condition, into, origin);
    open.push(choice);
    into = choice.then;
  }

  private void turn(Origin origin) {
    var choice = open.peek();
    if (choice == null || into == choice.otherwise) {
      problem(origin, "{{else}} 之前没有 {{if …}}");
    } else {
      into = choice.otherwise;
    }
  }

  private void end(Origin origin) {
    var choice = open.poll();
    if (choice == null) {
      problem(origin, "{{end}} 之前没有 {{if …}}");
      return;
    }
    into = choice.outer;
    into.add(new Piece.Choice(choice.condition, choice.then, choice.otherwise));
  }

  private @Nullable Expression condition(Parsed condition, String written, Origin origin) {
    return switch (condition) {
      case Parsed.Valid(var expression) -> expression;
      case Parsed.Invalid(var faults) -> {
        faults.forEach(f -> problem(origin, f.sentence() + "（" + written + "）"));
        yield null;
      }
    };
  }

  private void problem(Origin origin, String message) {
    problems.add(new CatalogProblem(origin, message));
  }
}
