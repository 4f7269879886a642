package org.townbook.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.townbook.figure.Question;
import org.townbook.shared.Period;

/** The findings as they are kept: one for each check, place and period. */
final class Findings {
  private static final String ALL =
      """
      SELECT id, check_key, place, period_from, period_to, verdict, message, first_seen, last_seen,
        gone_at, answer, answered_by, answered_at
      FROM finding
      WHERE (:place = '' OR place = :place::char(12))
      ORDER BY gone_at IS NOT NULL, answer IS NOT NULL, last_seen DESC, id
      """;

  private final JdbcClient jdbc;

  Findings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Finding> all(String place) {
    return jdbc.sql(ALL).param("place", place).query(Findings::read).list();
  }

  /** Seen again, or for the first time; an answer stands as long as the message stays the same. */
  void seen(CheckResult result, Question question, Instant now) {
    jdbc.sql(
            """
            INSERT INTO finding (check_key, place, period_from, period_to, verdict, message,
              first_seen, last_seen)
            VALUES (:check, :place, :from, :to, :verdict, :message, :now, :now)
            ON CONFLICT (check_key, place, period_from, period_to) DO UPDATE SET
              verdict = excluded.verdict, last_seen = excluded.last_seen, gone_at = null,
              answer = CASE WHEN finding.message = excluded.message THEN finding.answer END,
              answered_by = CASE WHEN finding.message = excluded.message
                THEN finding.answered_by END,
              answered_at = CASE WHEN finding.message = excluded.message
                THEN finding.answered_at END,
              message = excluded.message
            """)
        .param("check", result.key())
        .param("place", question.place().code())
        .param("from", question.period().firstDay())
        .param("to", question.period().lastDay())
        .param("verdict", result.verdict().name())
        .param("message", result.message())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The checks that fail now are the given ones; all others of the place and period are gone. */
  void goneExcept(List<String> failing, Question question, Instant now) {
    jdbc.sql(
            """
            UPDATE finding SET gone_at = :now
            WHERE place = :place AND period_from = :from AND period_to = :to AND gone_at IS NULL
              AND NOT check_key = ANY (:failing)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("place", question.place().code())
        .param("from", question.period().firstDay())
        .param("to", question.period().lastDay())
        .param("failing", failing.toArray(String[]::new))
        .update();
  }

  Optional<Finding> answer(long id, String answer, String by, Instant now) {
    return jdbc.sql(
            """
            UPDATE finding SET answer = :answer, answered_by = :by, answered_at = :now
            WHERE id = :id
            RETURNING *
            """)
        .param("answer", answer)
        .param("by", by)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .query(Findings::read)
        .optional();
  }

  private static Finding read(ResultSet row, int number) throws SQLException {
    return new Finding(
        row.getLong("id"),
        row.getString("check_key"),
        row.getString("place"),
        new Period(month(row, "period_from"), month(row, "period_to")),
        Verdict.valueOf(row.getString("verdict")),
        row.getString("message"),
        row.getObject("first_seen", OffsetDateTime.class).toInstant(),
        row.getObject("last_seen", OffsetDateTime.class).toInstant(),
        moment(row, "gone_at"),
        row.getString("answer"),
        row.getString("answered_by"),
        moment(row, "answered_at"));
  }

  private static YearMonth month(ResultSet row, String column) throws SQLException {
    return YearMonth.from(row.getObject(column, LocalDate.class));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
