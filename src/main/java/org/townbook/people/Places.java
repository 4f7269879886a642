package org.townbook.people;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.townbook.shared.Place;
import org.townbook.shared.Place.Level;
import org.townbook.shared.Refusal;

/**
 * The tree of places, and which town this book belongs to. Asks the database each time: another
 * program may have brought the tree up to date.
 */
@Service
public class Places {
  private final JdbcClient jdbc;
  private final String ownTown;

  /**
   * @param ownTown code of the book's own town; empty while nobody has said
   */
  public Places(JdbcClient jdbc, @Value("${townbook.town:}") String ownTown) {
    this.jdbc = jdbc;
    this.ownTown = ownTown;
  }

  /**
   * The book's own town: the default wherever a place is not named.
   *
   * @throws Refusal if the book has no town yet, saying how to give it one
   */
  public Place ownTown() {
    if (ownTown.isEmpty()) {
      throw new Refusal("这本账还没有指定本镇，请先运行 ./townbook begin 建账，或运行 ./townbook demo 看样例。");
    }
    return get(ownTown);
  }

  /** The place with this code. */
  public Optional<Place> find(String code) {
    return jdbc.sql(
            """
            SELECT code, name, level, parent, valid_from, valid_to
            FROM place WHERE code = :code
            """)
        .param("code", code)
        .query(Places::row)
        .optional();
  }

  /**
   * The place with this code.
   *
   * @throws Refusal if there is none
   */
  public Place get(String code) {
    return find(code).orElseThrow(() -> new Refusal("没有代码为 " + code + " 的地方。"));
  }

  /** A place by its code or, inside the book's own town, by its name. */
  public Optional<Place> findByCodeOrName(String codeOrName) {
    return find(codeOrName)
        .or(() ->
            jdbc.sql(
                    """
                    SELECT code, name, level, parent, valid_from, valid_to FROM place
                    WHERE name = :name AND (code = :town OR parent = :town)
                    ORDER BY valid_to NULLS FIRST LIMIT 1
                    """)
                .param("name", codeOrName)
                .param("town", ownTown)
                .query(Places::row)
                .optional());
  }

  /**
   * A place by its code or, inside the book's own town, by its name.
   *
   * @throws Refusal if there is none
   */
  public Place getByCodeOrName(String codeOrName) {
    return findByCodeOrName(codeOrName)
        .orElseThrow(() -> new Refusal("没有这个地方：" + codeOrName + "；请写 12 位代码或本镇内的名称。"));
  }

  /** The places directly below, in their given order. */
  public List<Place> below(Place place) {
    return jdbc.sql(
            """
            SELECT code, name, level, parent, valid_from, valid_to FROM place
            WHERE parent = :code ORDER BY sort_order, code
            """)
        .param("code", place.code())
        .query(Places::row)
        .list();
  }

  /** The place itself and everything below it, to any depth. */
  public List<Place> within(Place place) {
    return within(Set.of(place.code())).getOrDefault(place.code(), List.of());
  }

  /** By code, each of some places with everything below it, itself first; asked for at once. */
  public Map<String, List<Place>> within(Set<String> codes) {
    var within = new HashMap<String, List<Place>>();
    jdbc.sql(
            """
            WITH RECURSIVE inside AS (
              SELECT code AS root, place.*, 0 AS depth FROM place WHERE code IN (:codes)
              UNION ALL
              SELECT root, child.*, depth + 1
              FROM place child JOIN inside ON child.parent = inside.code)
            SELECT root, code, name, level, parent, valid_from, valid_to
            FROM inside ORDER BY depth, sort_order, code
            """)
        .param("codes", codes)
        .query(rows -> {
          within.computeIfAbsent(rows.getString("root"), _ -> new ArrayList<>()).add(row(rows, 0));
        });
    return within;
  }

  /** All places in their given order, each after the one it belongs to. */
  public List<Place> all() {
    return jdbc.sql(
            """
            SELECT code, name, level, parent, valid_from, valid_to
            FROM place ORDER BY sort_order, code
            """)
        .query(Places::row)
        .list();
  }

  /**
   * Takes a tree of places from a CSV with the columns {@code code,name,level,parent,valid_from,
   * valid_to,successor}; rows whose code is known are brought up to date. All or nothing.
   *
   * @return how many rows the file has
   * @throws Refusal listing every fault with its line
   */
  @Transactional
  public int load(Path csv) {
    var rows = PlaceFile.read(csv);
    int order = 0;
    for (var row : rows) {
      order++;
      jdbc.sql(
              """
              INSERT INTO place
                (code, name, level, parent, valid_from, valid_to, successor, sort_order)
              VALUES (:code, :name, :level, :parent, :from, :to, :successor, :order)
              ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level,
                parent = excluded.parent, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to, successor = excluded.successor,
                sort_order = excluded.sort_order
              """)
          .param("code", row.place().code())
          .param("name", row.place().name())
          .param("level", row.place().level().name().toLowerCase(Locale.ROOT))
          .param("parent", row.place().parent())
          .param("from", row.place().validFrom())
          .param("to", row.place().validTo())
          .param("successor", row.successor())
          .param("order", order)
          .update();
    }
    return rows.size();
  }

  /**
   * The places written in such a file, without taking them in.
   *
   * @throws Refusal listing every fault with its line
   */
  public static List<Place> in(Path csv) {
    return PlaceFile.read(csv).stream().map(PlaceFile.Row::place).toList();
  }

  private static Place row(java.sql.ResultSet rows, int number) throws java.sql.SQLException {
    return new Place(
        rows.getString("code"),
        rows.getString("name"),
        Level.valueOf(rows.getString("level").toUpperCase(Locale.ROOT)),
        rows.getString("parent"),
        rows.getObject("valid_from", LocalDate.class),
        rows.getObject("valid_to", LocalDate.class));
  }
}
