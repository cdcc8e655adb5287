package dev.assay.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.grader.model.Schema;
import dev.assay.grader.model.Tier;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.protocol.Cell;
import dev.assay.grader.protocol.Column;
import dev.assay.grader.protocol.Row;
import dev.assay.grader.protocol.Rows;
import dev.assay.grader.refute.Witness;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class WitnessJsonTest {
  private static final Schema SCHEMA = new Schema(List.of(table("empty"), table("customer")));
  private static final Rows NONE = new Rows(List.of(new Column("n", "BIGINT")), List.of());

  private static Schema.Table table(String name) {
    return new Schema.Table(
        name,
        List.of(
            new Schema.Column("id", "INTEGER", false, null, null),
            new Schema.Column("city", "VARCHAR", true, null, null)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Witness witness(Witness.Actual actual) {
    TinyDatabase database =
        new TinyDatabase(
            Map.of("customer", List.of(new TinyDatabase.Tuple(Arrays.asList("1", null)))));
    return new Witness(SCHEMA, database, Tier.NULLS, NONE, actual, List.of());
  }

  private static WitnessJson written(Witness witness) {
    return Objects.requireNonNull(WitnessJson.of(witness));
  }

  @Test
  void holdsTheTablesWithRowsAndBothResults() {
    Rows one = new Rows(NONE.columns(), List.of(Row.of(new Cell.Int(1))));
    assertThat(Json.write(written(witness(new Witness.Actual.Returned(one)))))
        .isEqualTo(
            """
            {"tier":"nulls",\
            "tables":[{"name":"customer","columns":["id","city"],"rows":[["1",null]]}],\
            "expected":{"columns":["n"],"rows":[]},\
            "actual":{"columns":["n"],"rows":[["1"]]},"error":null}""");
  }

  @Test
  void hasTheErrorWhereThereAreNoRows() {
    assertThat(Json.write(written(witness(new Witness.Actual.Raised("No!")))))
        .endsWith("\"actual\":null,\"error\":\"No!\"}");
  }
}
