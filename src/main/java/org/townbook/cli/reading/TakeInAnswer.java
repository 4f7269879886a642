package org.townbook.cli.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.townbook.cli.terminal.Terminal;
import org.townbook.ledger.ImportOutcome;
import org.townbook.matching.oldreport.Baseline;
import org.townbook.matching.oldreport.OldReport;
import org.townbook.matching.oldreport.Promise;

/** Says what was, or would be, taken in from an old report. */
record TakeInAnswer(Terminal terminal) {

  void print(OldReport old, @Nullable ImportOutcome outcome) {
    terminal.print(outcome == null ? "会收下 %d 个数：".formatted(old.baselines().size()) : "收下的数：");
    old.baselines().forEach(baseline -> terminal.print("  " + line(baseline)));
    if (!old.leftOut().isEmpty()) {
      terminal.print("");
      terminal.print("认得、但不收的 %d 个：".formatted(old.leftOut().size()));
      old.leftOut()
          .forEach(
              out -> terminal.print("  %3d  %s  %s".formatted(out.id(), out.said(), out.why())));
    }
    old.conflicts()
        .forEach(ids -> terminal.print("编号 " + ids + " 是同一个数字的不同的数，只能收一个，请用 --except 排除其余。"));
    if (!old.promises().isEmpty()) {
      terminal.print("");
      terminal.print("计划部分可列为承诺的 %d 条（只列出，没有记账）：".formatted(old.promises().size()));
      old.promises().forEach(promise -> terminal.print("  " + line(promise)));
    }
    terminal.print("");
    terminal.print(came(outcome));
    if (outcome instanceof ImportOutcome.Refused refused) {
      refused.faults().forEach(fault -> terminal.tell(fault.toString()));
    }
  }

  private static String line(Baseline b) {
    return "%3d  %s（%s）%s：%s %s  %s“%s”"
        .formatted(
            b.id(),
            b.title(),
            b.key(),
            b.period().chinese(),
            b.value().toPlainString(),
            b.unit(),
            b.passage(),
            b.quote());
  }

  private static String line(Promise promise) {
    var line = new StringBuilder(promise.text());
    for (var target : promise.targets()) {
      line.append("［目标 ")
          .append(target.indicator())
          .append(' ')
          .append(target.value().toPlainString())
          .append(target.unit())
          .append(target.qualifier())
          .append(target.key() == null ? "" : "，" + target.key())
          .append('］');
    }
    return promise.dates().isEmpty()
        ? line.toString()
        : line + "［期限 " + String.join("、", promise.dates()) + "］";
  }

  private static String came(@Nullable ImportOutcome outcome) {
    return switch (outcome) {
      case null -> "试运行，什么也没有记。去掉 --dry-run 就收下，--except 编号 可排除。";
      case ImportOutcome.Stored(var added, var unchanged, var _, var _) ->
          "记入外部提供数 %d 条，账上已有 %d 条未动。".formatted(added, unchanged);
      case ImportOutcome.Checked _ -> throw new IllegalStateException("only a file is checked");
      case ImportOutcome.Refused(var rows, var faults, var _) ->
          "%d 条里有 %d 处问题，一条也没有收下。".formatted(rows, faults.size());
    };
  }

  Map<String, @Nullable Object> json(OldReport old, @Nullable ImportOutcome outcome) {
    var answer = new LinkedHashMap<String, @Nullable Object>();
    switch (outcome) {
      case null -> answer.put("outcome", "dry_run");
      case ImportOutcome.Stored(var added, var unchanged, var batch, var _) -> {
        answer.put("outcome", "stored");
        answer.put("added", added);
        answer.put("unchanged", unchanged);
        answer.put("batch", batch);
      }
      case ImportOutcome.Checked _ -> throw new IllegalStateException("only a file is checked");
      case ImportOutcome.Refused(var _, List<?> faults, var _) -> {
        answer.put("outcome", "refused");
        answer.put("faults", faults.stream().map(Object::toString).toList());
      }
    }
    answer.put("figures", old.baselines().stream().map(TakeInAnswer::json).toList());
    answer.put("left_out", old.leftOut());
    answer.put("conflicts", old.conflicts());
    answer.put("promises", old.promises());
    return answer;
  }

  private static Map<String, Object> json(Baseline baseline) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", baseline.id());
    answer.put("key", baseline.key());
    answer.put("title", baseline.title());
    answer.put("value", baseline.value());
    answer.put("unit", baseline.unit());
    answer.put("period", baseline.period().toString());
    answer.put("printed", baseline.printed());
    answer.put("passage", baseline.passage());
    answer.put("quote", baseline.quote());
    return answer;
  }
}
