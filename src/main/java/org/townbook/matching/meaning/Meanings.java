package org.townbook.matching.meaning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people said that names mean. Every word said remains; the last one counts. */
@Repository
public class Meanings {
  private final JdbcClient jdbc;

  public Meanings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds what is said now, all of it or, if something fails, nothing. */
  @Transactional
  public void keep(List<Meaning> said) {
    for (var one : said) {
      jdbc.sql(
              """
              insert into name_meaning (name, unit, kind, figure_key, said_at, said_by, reason)
              values (:name, :unit, :kind, :key, :at, :by, :reason)
              """)
          .param("name", one.name().words())
          .param("unit", one.name().unit())
          .param("kind", one.kind().name().toLowerCase(Locale.ROOT))
          .param("key", one.key())
          .param("at", one.saidAt().atOffset(ZoneOffset.UTC))
          .param("by", one.saidBy())
          .param("reason", one.reason())
          .update();
    }
  }

  /** What stands of every name: the last thing said. */
  public List<Meaning> standing() {
    return jdbc.sql(
            """
            select distinct on (name, unit) name, unit, kind, figure_key, said_at, said_by, reason
            from name_meaning
            order by name, unit, id desc
            """)
        .query((row, _) -> meaning(row))
        .list();
  }

  /** Everything said of a name, the first first. */
  public List<Meaning> history(FigureName name) {
    return jdbc.sql(
            """
            select name, unit, kind, figure_key, said_at, said_by, reason
            from name_meaning
            where name = :name and unit = :unit
            order by id
            """)
        .param("name", name.words())
        .param("unit", name.unit())
        .query((row, _) -> meaning(row))
        .list();
  }

  private static Meaning meaning(ResultSet row) throws SQLException {
    return new Meaning(
        new FigureName(row.getString("name"), row.getString("unit")),
        Meaning.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("figure_key"),
        row.getObject("said_at", OffsetDateTime.class).toInstant(),
        row.getString("said_by"),
        row.getString("reason"));
  }
}
