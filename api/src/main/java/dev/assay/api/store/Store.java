package dev.assay.api.store;

import com.zaxxer.hikari.HikariDataSource;
import org.jdbi.v3.core.Jdbi;

/** An opened database: its submissions, assessments and tokens. Thread-safe. */
public final class Store implements AutoCloseable {
  private final StoreLocation location;
  private final HikariDataSource dataSource;
  private final Jdbi jdbi;

  private Store(StoreLocation location, HikariDataSource dataSource) {
    this.location = location;
    this.dataSource = dataSource;
    this.jdbi = Jdbi.create(dataSource);
  }

  /**
   * Opens it, with its tables brought up to date.
   *
   * @throws StoreException if it cannot be opened
   */
  public static Store open(StoreLocation location) {
    return new Store(location, Database.open(location));
  }

  /**
   * What is submitted, and its grading. Nothing is graded before {@link Submissions#start}.
   *
   * @throws StoreException if another service grades what is in this SQLite file
   */
  public Submissions submissions(Judge judge, SubmissionListener listener, Limits limits) {
    return new Submissions(location, dataSource, jdbi, judge, listener, limits);
  }

  /** A page of its submissions, whoever grades them. */
  public SubmissionFilter.Page list(SubmissionFilter filter) {
    return Work.read(jdbi, handle -> SubmissionTable.page(handle, filter));
  }

  public Assessments assessments() {
    return new Assessments(jdbi);
  }

  public Tokens tokens() {
    return new Tokens(jdbi);
  }

  Jdbi jdbi() {
    return jdbi;
  }

  HikariDataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
