package org.townbook.ledger.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.townbook.ledger.FieldProblem;
import org.townbook.ledger.ImportFault;
import org.townbook.ledger.ImportOutcome;
import org.townbook.ledger.Progress;
import org.townbook.ledger.Violation;
import org.townbook.ledger.storage.CopyRows;
import org.townbook.ledger.storage.LedgerPlan;
import org.townbook.ledger.storage.RecordIds;
import org.townbook.ledger.storage.Staging;
import org.townbook.ledger.storage.StagingInsert;
import org.townbook.ledger.value.PlaceDirectory;
import org.townbook.ledger.value.PlaceMemory;
import org.townbook.shared.Actor;

/**
 * Takes many rows in, all or nothing: each row is read and checked on its way into a staging table,
 * then the questions that need all rows are asked there, then everything is stored at once.
 */
public final class ImportRun {
  private static final int ROWS_BETWEEN_REPORTS = 500;

  /** Past so many faults more of them help nobody. */
  private static final int FAULTS_MAX = 500_000;

  private final DSLContext database;
  private final DataSource connections;
  private final TransactionTemplate transaction;
  private final RecordIds ids;
  private final PlaceMemory places;
  private final Clock clock;

  public ImportRun(
      DSLContext database,
      DataSource connections,
      TransactionTemplate transaction,
      RecordIds ids,
      PlaceMemory places,
      Clock clock) {
    this.database = database;
    this.connections = connections;
    this.transaction = transaction;
    this.ids = ids;
    this.places = places;
    this.clock = clock;
  }

  /**
   * @param wish what is to be done with the rows
   */
  public ImportOutcome run(LedgerPlan plan, RowSource rows, Wish wish) {
    return Objects.requireNonNull(
        transaction.execute(status -> new Attempt(plan, rows, wish).run(status)));
  }

  /** Who imports, and whether only to see what would be wrong. */
  public record Wish(Actor by, boolean dryRun, Progress progress) {}

  /** One import on its way. */
  private final class Attempt {
    private final LedgerPlan plan;
    private final RowSource source;
    private final Wish wish;
    private final PlaceDirectory directory;
    private final List<Found> found = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private long rowsRead;

    private record Found(long position, int column, ImportFault fault) {}

    Attempt(LedgerPlan plan, RowSource source, Wish wish) {
      this.plan = plan;
      this.source = source;
      this.wish = wish;
      this.directory = places.afresh();
    }

    ImportOutcome run(TransactionStatus status) {
      var staging = new Staging(database, plan);
      boolean complete = readInto(staging);
      var checks = new RowsTogether(plan, staging, source, this::add);
      long unchanged = complete ? checks.run() : 0;
      var outcome = isRefused() || wish.dryRun() ? null : store(staging, checks, unchanged);
      if (outcome == null) {
        status.setRollbackOnly();
        outcome =
            isRefused()
                ? refused()
                : new ImportOutcome.Checked(rowsRead - unchanged, unchanged, allNotes());
      }
      return outcome;
    }

    private boolean isRefused() {
      return !found.isEmpty() || !source.faults().isEmpty();
    }

    private @Nullable ImportOutcome store(Staging staging, RowsTogether checks, long unchanged) {
      if (unchanged == rowsRead) {
        return new ImportOutcome.Stored(0, unchanged, null, allNotes());
      }
      var batch = ids.next();
      var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
      long added = new StagingInsert(staging).store(at, wish.by(), batch);
      if (added + unchanged < rowsRead) {
        checks.conflicts(); // somebody entered the same facts meanwhile
      }
      return isRefused()
          ? null
          : new ImportOutcome.Stored(added, rowsRead - added, batch, allNotes());
    }

    private boolean readInto(Staging staging) {
      var connection = DataSourceUtils.getConnection(connections);
      try {
        return readInto(staging, connection);
      } catch (SQLException e) {
        throw new IllegalStateException("cannot stage rows of " + plan.ledger().key(), e);
      } finally {
        DataSourceUtils.releaseConnection(connection, connections);
      }
    }

    /** While rows are being sent, nothing else may be asked of the connection. */
    private boolean readInto(Staging staging, Connection connection) throws SQLException {
      var copy = staging.open(connection);
      try {
        readAll(copy);
        copy.end();
        return true;
      } catch (UnreadableFile e) {
        add(Long.MAX_VALUE, 0, ImportFault.ofFile(e.sentence()));
        return false;
      } finally {
        copy.cancel();
      }
    }

    private void readAll(CopyRows copy) throws UnreadableFile, SQLException {
      for (var row = source.next(); row != null; row = source.next()) {
        rowsRead++;
        var read = plan.reader().read(row.texts(), directory);
        if (read.problems().isEmpty() && row.broken().isEmpty()) {
          copy.add(row.position(), ids.next(), read.values());
        } else {
          addAll(row, read.problems());
        }
        if (rowsRead % ROWS_BETWEEN_REPORTS == 0) {
          wish.progress().at(rowsRead, source.total());
        }
        if (found.size() > FAULTS_MAX) {
          notes.add("问题超过 " + FAULTS_MAX + " 处，只检查到" + source.where(row.position()) + "。");
          break;
        }
      }
      wish.progress().at(rowsRead, source.total());
    }

    /** That a cell is broken or a column missing has been said; that it is empty need not be. */
    private void addAll(RowSource.SourceRow row, List<FieldProblem> problems) {
      var broken = row.broken().stream().map(FieldProblem::field).toList();
      row.broken().forEach(p -> add(row.position(), p));
      problems.stream()
          .filter(p -> !broken.contains(p.field()))
          .filter(p -> p.violation() != Violation.REQUIRED || isGiven(p.field()))
          .forEach(p -> add(row.position(), p));
    }

    private boolean isGiven(String field) {
      return source.given().contains(plan.reader().position(field));
    }

    private void add(long position, FieldProblem problem) {
      add(position, plan.reader().position(problem.field()), source.fault(position, problem));
    }

    private void add(long position, int column, ImportFault fault) {
      found.add(new Found(position, column, fault));
    }

    private ImportOutcome refused() {
      var faults = new ArrayList<>(source.faults());
      found.stream()
          .sorted(Comparator.comparingLong(Found::position).thenComparingInt(Found::column))
          .map(Found::fault)
          .forEach(faults::add);
      return new ImportOutcome.Refused(rowsRead, faults, allNotes());
    }

    private List<String> allNotes() {
      var all = new ArrayList<>(source.notes());
      all.addAll(notes);
      return all;
    }
  }
}
