package dev.assay.grader.refute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.grader.model.Schema;
import dev.assay.grader.model.TinyDatabase;
import dev.assay.grader.model.TinyDatabase.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TinySqlTest {
  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Schema.Table(
                  "order",
                  List.of(
                      column("id", "INTEGER"),
                      column("the note", "VARCHAR"),
                      column("day", "DATE"),
                      column("paid", "BOOLEAN"),
                      new Schema.Column("twice", "INTEGER", true, null, "id * 2")),
                  List.of("id"),
                  List.of(),
                  List.of(),
                  List.of())));

  private static Schema.Column column(String name, String type) {
    return new Schema.Column(name, type, true, null, null);
  }

  @Test
  void whatIsRenderedIsReadBack() {
    TinyDatabase database =
        new TinyDatabase(
            Map.of(
                "order",
                List.of(
                    new Tuple(Arrays.asList("-1", "it's; (a) -- note", "2024-02-29", "true")),
                    new Tuple(Arrays.asList("2", null, null, null)))));

    String sql = TinySql.render(SCHEMA, database);

    assertThat(sql)
        .isEqualTo(
            """
            INSERT INTO order (id, "the note", day, paid) VALUES
              (-1, 'it''s; (a) -- note', '2024-02-29', TRUE),
              (2, NULL, NULL, NULL);
            """);
    assertThat(TinySql.parse(SCHEMA, sql)).isEqualTo(database);
  }

  @Test
  void aPersonMayLeaveOutColumnsAndAddComments() {
    String sql = "-- kills: x\ninsert into \"ORDER\" (day, ID) values ('2024-01-01', 3); -- end";

    assertThat(TinySql.parse(SCHEMA, sql).rows("order"))
        .containsExactly(new Tuple(Arrays.asList("3", null, "2024-01-01", null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "INSERT INTO other VALUES (1); | the schema has no table other",
        "INSERT INTO order (nothing) VALUES (1); | order has no column nothing",
        "INSERT INTO order (id) VALUES (1 + 1); | \"')' is missing\"",
        "DELETE FROM order; | INSERT INTO table VALUES is missing",
        "INSERT INTO order (id) VALUES (1) | \"';' is missing\"",
      })
  void anythingElseIsAnErrorWithItsLine(String sql, String message) {
    assertThatThrownBy(() -> TinySql.parse(SCHEMA, "\n" + sql))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2: " + message);
  }
}
