package dev.assay.grader.reference;

import dev.assay.grader.execute.Database;
import dev.assay.grader.execute.Engine;
import dev.assay.grader.execute.Engines;
import dev.assay.grader.execute.Layout;
import java.nio.file.Path;
import java.util.Map;

/** A small company with ties, NULLs, noise and a name in two cases. */
final class Company {
  static final String SCHEMA =
      """
      CREATE TABLE emp (
        id INTEGER PRIMARY KEY, name VARCHAR, dept VARCHAR, sal DECIMAL(10,2), bonus DOUBLE,
        hired DATE);
      CREATE TABLE dept (name VARCHAR PRIMARY KEY, city VARCHAR);
      """;

  private static final Map<String, String> DATA =
      Map.of(
          "emp",
          """
          id,name,dept,sal,bonus,hired
          1,Ann,sales,300,0.1,2020-01-15
          2,Bob,sales,200,0.2,2020-02-15
          3,Cid,ops,200,0.3,2020-03-15
          4,Dan,ops,200,,2020-01-20
          5,Eve,ops,100,0.1,2021-01-01
          6,Fay,hr,50,0.7,2021-05-05
          7,Guy,hr,,0.7,2022-01-01
          8,ann,it,120,1.005,2022-01-02
          """,
          "dept",
          """
          name,city
          sales,Oslo
          ops,Rome
          hr,Rome
          it,Bonn
          """);

  private Company() {}

  static Database database(Engine engine, Path folder, Layout layout) {
    return engine.database(SCHEMA, Engines.tables(folder, DATA), layout);
  }
}
