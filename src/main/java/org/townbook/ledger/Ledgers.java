package org.townbook.ledger;

import jakarta.annotation.PostConstruct;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.townbook.catalog.Catalog;
import org.townbook.catalog.FieldDefinition;
import org.townbook.catalog.LedgerDefinition.EntryLevel;
import org.townbook.ledger.exchange.CsvExport;
import org.townbook.ledger.exchange.FileRows;
import org.townbook.ledger.exchange.ImportRun;
import org.townbook.ledger.exchange.MapRows;
import org.townbook.ledger.exchange.RecordWriter;
import org.townbook.ledger.exchange.Template;
import org.townbook.ledger.exchange.UnreadableFile;
import org.townbook.ledger.exchange.XlsxExport;
import org.townbook.ledger.storage.LedgerPlan;
import org.townbook.ledger.storage.LedgerTables;
import org.townbook.ledger.storage.RecordIds;
import org.townbook.ledger.storage.RecordNames;
import org.townbook.ledger.storage.RecordPages;
import org.townbook.ledger.storage.RecordStore;
import org.townbook.ledger.storage.RecordStream;
import org.townbook.ledger.storage.References;
import org.townbook.ledger.value.PlaceMemory;
import org.townbook.ledger.value.ShownValues;
import org.townbook.people.Places;
import org.townbook.shared.Actor;
import org.townbook.shared.Place;

/**
 * Takes records in, corrects and withdraws them, and finds them again. What a person can get wrong
 * is answered with everything that is wrong; a ledger the catalog does not have is an {@link
 * org.townbook.catalog.UnknownDefinition}.
 */
@Service
public class Ledgers {
  private final Catalog catalog;
  private final Clock clock;
  private final Places places;
  private final PlaceMemory placeMemory;
  private final DSLContext database;
  private final TransactionTemplate transaction;
  private final RecordStore store;
  private final Entries entries;
  private final ImportRun imports;
  private final Map<String, LedgerPlan> plans = new ConcurrentHashMap<>();

  public Ledgers(Catalog catalog, Places places, DataSource dataSource, Clock clock) {
    this.catalog = catalog;
    this.clock = clock;
    this.places = places;
    this.placeMemory = new PlaceMemory(places);
    this.database = DSL.using(new TransactionAwareDataSourceProxy(dataSource), SQLDialect.POSTGRES);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    // what is refused undoes its own steps and leaves the caller's transaction as it was
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.store = new RecordStore(database, new JdbcTemplate(dataSource));
    var ids = new RecordIds(clock);
    this.entries =
        new Entries(store, new References(database), ids, placeMemory, transaction, clock);
    this.imports = new ImportRun(database, dataSource, transaction, ids, placeMemory, clock);
  }

  /**
   * Makes the ledgers' tables what the catalog says; adds, never drops. Done at every start.
   *
   * @throws org.townbook.ledger.storage.ChangedDefinition if records in the book do not allow it
   */
  @PostConstruct
  public void prepare() {
    transaction.executeWithoutResult(_ -> new LedgerTables(database).prepare(catalog.ledgers()));
  }

  /**
   * Takes one record in.
   *
   * @param values names of fields, or {@code place}, with texts as a person writes them
   * @param by whoever enters it
   */
  public EntryOutcome enter(String ledger, Map<String, String> values, Actor by) {
    return entries.enter(plan(ledger), values, by);
  }

  /**
   * Corrects a record: adds a revision, and keeps the ones before.
   *
   * @param changes fields with their new texts; an empty text clears a field
   */
  public EntryOutcome correct(
      String ledger, UUID id, Map<String, String> changes, String reason, Actor by) {
    return entries.correct(plan(ledger), id, changes, reason, by);
  }

  /** Takes a record back: from now on it does not count, but its revisions remain. */
  public EntryOutcome withdraw(String ledger, UUID id, String reason, Actor by) {
    return entries.withdraw(plan(ledger), id, reason, by);
  }

  /**
   * Takes many records in, all or nothing, as {@link #enter} would each of them. The rows are
   * gathered before the first is stored, so that making them may ask the book; more rows than
   * memory holds belong in a file.
   */
  public ImportOutcome importRows(
      String ledger, Stream<Map<String, String>> rows, Actor by, Progress progress) {
    var plan = plan(ledger);
    return imports.run(
        plan, new MapRows(rows.toList(), plan.reader()), new ImportRun.Wish(by, false, progress));
  }

  /**
   * Takes a CSV file or a spreadsheet in, all or nothing; a file whose rows the book already has
   * changes nothing.
   *
   * @param dryRun only says what would be wrong, and stores nothing
   */
  public ImportOutcome importFile(
      String ledger, Path file, Actor by, boolean dryRun, Progress progress) {
    var plan = plan(ledger);
    try (var rows = FileRows.open(file, plan.ledger(), plan.reader())) {
      return imports.run(plan, rows, new ImportRun.Wish(by, dryRun, progress));
    } catch (UnreadableFile e) {
      return new ImportOutcome.Refused(0, List.of(ImportFault.ofFile(e.sentence())), List.of());
    }
  }

  /** Writes the records that stand, or stood at a moment, as CSV without private fields. */
  public void exportCsv(String ledger, OutputStream out, @Nullable Instant asOf) {
    exportCsv(ledger, out, ExportOptions.plain().asOf(asOf));
  }

  /** Writes records as CSV: field names above, choices and places as codes. */
  public void exportCsv(String ledger, OutputStream out, ExportOptions options) {
    var plan = plan(ledger);
    var fields = fields(plan, options);
    export(plan, options, new CsvExport(fields, out, options.byteOrderMark()));
  }

  /** Writes the records that stand, or stood at a moment, as a sheet without private fields. */
  public void exportXlsx(String ledger, OutputStream out, @Nullable Instant asOf) {
    exportXlsx(ledger, out, ExportOptions.plain().asOf(asOf));
  }

  /** Writes records as a spreadsheet: titles above, choices and places in words. */
  public void exportXlsx(String ledger, OutputStream out, ExportOptions options) {
    var plan = plan(ledger);
    var shown = new ShownValues(plan.ledger(), catalog, placeMemory.afresh());
    export(plan, options, new XlsxExport(plan.ledger(), fields(plan, options), shown, out));
  }

  private static List<FieldDefinition> fields(LedgerPlan plan, ExportOptions options) {
    return plan.ledger().fields().stream()
        .filter(f -> options.withPrivate() || !f.isPrivate())
        .toList();
  }

  private void export(LedgerPlan plan, ExportOptions options, RecordWriter writer) {
    transaction.executeWithoutResult(
        _ -> new RecordStream(database).each(plan, options.asOf(), writer::write));
    writer.end();
  }

  /** Writes an empty spreadsheet to fill in and import. */
  public void template(String ledger, OutputStream out) {
    var plan = plan(ledger);
    var town = places.ownTown();
    var level = plan.ledger().enteredAt();
    var names =
        places.within(town).stream()
            .filter(p -> p.validTo() == null)
            .filter(p -> level == EntryLevel.TOWN || p.level() == Place.Level.VILLAGE)
            .map(Place::name)
            .toList();
    new Template(plan.ledger(), catalog, names).write(out);
  }

  /** A page of records. */
  public RecordPage page(String ledger, RecordQuery query) {
    return new RecordPages(database).page(plan(ledger), query, within(query), placeMemory.recent());
  }

  /**
   * The sums over all records that are asked for, whatever the page, of every field that adds up
   * and that anybody may see; a field that no record gives has none.
   */
  public Map<String, BigDecimal> totals(String ledger, RecordQuery query) {
    var plan = plan(ledger);
    var fields =
        plan.ledger().fields().stream().filter(f -> f.isAdditive() && !f.isPrivate()).toList();
    return new RecordPages(database)
        .totals(plan, query, within(query), placeMemory.recent(), fields);
  }

  /** How each ledger stands at a place and below: how full it is, and when it was last written. */
  public List<LedgerStanding> standings(Place place) {
    var within = places.within(place).stream().map(Place::code).toList();
    var pages = new RecordPages(database);
    return catalog.ledgers().stream().map(l -> pages.standing(plan(l.key()), within)).toList();
  }

  /**
   * What records are called, by the keys that references have: the field {@code name} of those that
   * stand. A key without a name is left out.
   */
  public Map<String, String> names(String ledger, Collection<String> keys) {
    return new RecordNames(database).of(plan(ledger).ledger(), keys);
  }

  private List<String> within(RecordQuery query) {
    return query.within() == null
        ? List.of()
        : places.within(places.get(query.within())).stream().map(Place::code).toList();
  }

  /** A record as it stands; its last revision even where that withdraws it. */
  public Optional<LedgerRecord> find(String ledger, UUID id) {
    return store.findLast(plan(ledger), id);
  }

  /** Every revision of a record, the first one first; none if there is no such record. */
  public List<LedgerRecord> history(String ledger, UUID id) {
    return store.history(plan(ledger), id);
  }

  private LedgerPlan plan(String ledger) {
    return plans.computeIfAbsent(
        ledger, key -> LedgerPlan.of(catalog.ledger(key), catalog, database, clock));
  }
}
