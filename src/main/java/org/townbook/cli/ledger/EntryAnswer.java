package org.townbook.cli.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townbook.cli.terminal.FormatOption;
import org.townbook.cli.terminal.Terminal;
import org.townbook.ledger.EntryOutcome;
import org.townbook.ledger.FieldProblem;
import org.townbook.ledger.LedgerRecord;

/** Says what became of an entry, a correction or a withdrawal. */
record EntryAnswer(Terminal terminal, FormatOption format) {

  int give(EntryOutcome outcome) {
    switch (format.chosen()) {
      case TEXT -> tell(outcome);
      case JSON -> terminal.printJson(json(outcome));
    }
    return switch (outcome) {
      case EntryOutcome.Stored _, EntryOutcome.Unchanged _ -> Terminal.DONE;
      case EntryOutcome.Refused _ -> Terminal.REFUSED;
    };
  }

  private void tell(EntryOutcome outcome) {
    switch (outcome) {
      case EntryOutcome.Stored(var record) -> terminal.print("已记账：" + called(record));
      case EntryOutcome.Unchanged(var record) -> terminal.print("账上已经是这样，没有改动：" + called(record));
      case EntryOutcome.Refused(var problems) ->
          terminal.refuse(problems.stream().map(FieldProblem::toString).toList());
    }
  }

  private static String called(LedgerRecord record) {
    return record.id() + " 第 " + record.revision() + " 版" + (record.withdrawn() ? "（撤回）" : "");
  }

  private static Map<String, Object> json(EntryOutcome outcome) {
    var answer = new LinkedHashMap<String, Object>();
    switch (outcome) {
      case EntryOutcome.Stored(var record) -> {
        answer.put("outcome", "stored");
        answer.put("record", RecordJson.of(record));
      }
      case EntryOutcome.Unchanged(var record) -> {
        answer.put("outcome", "unchanged");
        answer.put("record", RecordJson.of(record));
      }
      case EntryOutcome.Refused(var problems) -> {
        answer.put("outcome", "refused");
        answer.put("problems", problems(problems));
      }
    }
    return answer;
  }

  private static List<Map<String, Object>> problems(List<FieldProblem> problems) {
    return problems.stream()
        .<Map<String, Object>>map(
            p -> Map.of("field", p.field(), "rule", p.violation(), "message", p.message()))
        .toList();
  }
}
