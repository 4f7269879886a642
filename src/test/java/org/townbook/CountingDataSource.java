package org.townbook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what goes through another data source: statements, and the transactions they make. */
public final class CountingDataSource extends DelegatingDataSource {
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicInteger transactions = new AtomicInteger();

  public CountingDataSource(DataSource counted) {
    super(counted);
  }

  public void startAgain() {
    statements.set(0);
    transactions.set(0);
  }

  public int statements() {
    return statements.get();
  }

  /** A statement outside of a transaction is one by itself. */
  public int transactions() {
    return transactions.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    var connection = super.getConnection();
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("commit") || method.getName().equals("rollback")) {
            transactions.incrementAndGet();
          }
          var answer = method.invoke(connection, arguments);
          return answer instanceof Statement statement
              ? counted(connection, statement, method.getReturnType())
              : answer;
        });
  }

  private Object counted(Connection connection, Statement statement, Class<?> type) {
    return proxy(
        type,
        (method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            statements.incrementAndGet();
            if (connection.getAutoCommit()) {
              transactions.incrementAndGet();
            }
          }
          return method.invoke(statement, arguments);
        });
  }

  private interface Call {
    @Nullable Object answer(Method method, Object[] arguments) throws Exception;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    var loader = CountingDataSource.class.getClassLoader();
    return type.cast(
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {type},
            (_, method, arguments) -> {
              try {
                return call.answer(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            }));
  }
}
