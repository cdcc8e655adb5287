package dev.assay.grader.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into a frame comes out of it, and what is no frame is refused. */
final class FramesTest {
  private static final int LONGEST = 1 << 20;

  static List<Request> requests() {
    return List.of(
        new Request.Serialize("SELECT 'é', '日本', '🦆'"),
        new Request.Run("/a/b.duckdb", true, false, "SELECT 1", 10_000, 1L << 40, false),
        new Request.Run("", false, true, "", 0, -1, true),
        new Request.Describe("CREATE TABLE t (i INTEGER)"),
        new Request.Build("", List.of(), 0, "/x"),
        new Request.Build("ddl", List.of(new Request.Source("t", "/t.csv", true)), 3, "/x"),
        new Request.Load(
            ":n",
            "ddl",
            Request.Form.BATCH,
            List.of(
                new Request.Tuples(
                    "t",
                    List.of(
                        new Request.TypedColumn("a", "INTEGER", null),
                        new Request.TypedColumn("b", "INTEGER", "a + 1")),
                    List.of(Row.of(new Cell.Int(0), Cell.Null.NULL))))),
        new Request.RunBatch(":n", 0, 200, "SELECT 1", 10, 20L, true),
        new Request.Cancel());
  }

  static List<Response> responses() {
    return List.of(
        new Response.Ready("v2.0.0"),
        new Response.Header(List.of(new Column("a", "INTEGER"), new Column("", "STRUCT(a INT)"))),
        new Response.Batch(List.of()),
        new Response.Batch(List.of(Row.of(), Row.of(cells()), Row.of(Cell.Null.NULL))),
        new Response.Completed(),
        new Response.Unheard(),
        new Response.Failed("{\"exception_type\":\"Binder\"}", 22),
        new Response.Exceeded(Response.Excess.OUTPUT),
        new Response.Exceeded(Response.Excess.MEMORY),
        new Response.Tree("{}"),
        new Response.Described(List.of(Row.of(new Cell.Text("t"))), List.of()),
        new Response.Built(),
        new Response.Unknown(),
        new Response.Rejected(
            List.of(
                new Response.Flaw("schema_invalid", null, 3, "what"),
                new Response.Flaw("data_null", "/t.csv", 0, ""))));
  }

  private static List<Cell> cells() {
    BigDecimal digits38 = new BigDecimal("-9999999999999999999999999999.9999999999");
    return List.of(
        Cell.Null.NULL,
        new Cell.Bool(true),
        new Cell.Bool(false),
        new Cell.Int(Long.MIN_VALUE),
        new Cell.Exact(digits38),
        new Cell.Exact(new BigDecimal("340282366920938463463374607431768211455")),
        new Cell.Exact(new BigDecimal("-0.10")),
        new Cell.Real(Double.NaN),
        new Cell.Real(Double.NEGATIVE_INFINITY),
        new Cell.Real(-0.0),
        new Cell.Text(""),
        new Cell.Text("a\0é🦆\n"),
        new Cell.Date(-Long.MAX_VALUE),
        new Cell.Timestamp(Long.MAX_VALUE, 0, true),
        new Cell.Timestamp(-62_135_596_800L, 999_999_999, false),
        new Cell.Time(86_400_000_000_000L),
        new Cell.Interval(-14, 3, Long.MIN_VALUE),
        new Cell.Blob("00ff"),
        new Cell.Items(List.of()),
        new Cell.Items(List.of(new Cell.Items(List.of(Cell.Null.NULL)))),
        new Cell.Struct(List.of("a", "b"), List.of(new Cell.Int(1), Cell.Null.NULL)),
        new Cell.Entries(List.of(new Cell.Text("k")), List.of(new Cell.Items(List.of()))),
        new Cell.Other("UUID", "00000000-0000-0000-0000-000000000001"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRequestComesOutAsItWentIn(Request request) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FrameWriter writer = new FrameWriter(bytes);
    writer.write(request);
    writer.write(new Request.Cancel());

    FrameReader reader = reader(bytes.toByteArray());

    assertThat(reader.request()).contains(request);
    assertThat(reader.request()).contains(new Request.Cancel());
    assertThat(reader.request()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("responses")
  void aResponseComesOutAsItWentIn(Response response) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int length = new FrameWriter(bytes).write(response);

    FrameReader reader = reader(bytes.toByteArray());

    assertThat(reader.response()).contains(response);
    assertThat(reader.response()).isEmpty();
    assertThat(length).isEqualTo(bytes.size());
    assertThat(reader.bytesRead()).isEqualTo(bytes.size());
  }

  @ParameterizedTest
  @MethodSource("responses")
  void aFrameThatIsCutShortIsNoMessage(Response response) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new FrameWriter(bytes).write(response);
    for (int length = 1; length < bytes.size(); length++) {
      byte[] cut = java.util.Arrays.copyOf(bytes.toByteArray(), length);
      assertThatThrownBy(() -> reader(cut).response()).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void aLengthBeyondTheLimitIsRefusedBeforeItIsRead() {
    assertThatThrownBy(() -> reader(frame(LONGEST + 1)).response())
        .isInstanceOf(MalformedFrameException.class);
    assertThatThrownBy(() -> reader(frame(-1)).response())
        .isInstanceOf(MalformedFrameException.class);
    assertThatThrownBy(() -> reader(frame(0)).response())
        .isInstanceOf(MalformedFrameException.class);
  }

  @Test
  void whatIsNoMessageIsRefused() {
    byte batch = 3;
    byte failed = 6;
    for (byte[] message :
        List.of(
            new byte[] {99},
            new byte[] {failed},
            new byte[] {4, 0},
            new byte[] {batch, 0x7f, 0, 0, 0},
            new byte[] {batch, 0, 0, 0, 1, 0, 0, 0, 1, 99},
            new byte[] {failed, -1, 0, 0, 0})) {
      assertThatThrownBy(() -> reader(frame(message.length, message)).response())
          .isInstanceOf(MalformedFrameException.class);
    }
  }

  @Test
  void aValueThatIsNestedTooDeeplyIsRefused() throws IOException {
    Cell cell = Cell.Null.NULL;
    for (int depth = 0; depth <= CellCodec.DEEPEST; depth++) {
      cell = new Cell.Items(List.of(cell));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new FrameWriter(bytes).write(new Response.Batch(List.of(Row.of(cell))));

    assertThatThrownBy(() -> reader(bytes.toByteArray()).response())
        .isInstanceOf(MalformedFrameException.class);
  }

  private static FrameReader reader(byte[] bytes) {
    return new FrameReader(new ByteArrayInputStream(bytes), LONGEST);
  }

  private static byte[] frame(int length, byte... message) {
    return ByteBuffer.allocate(Integer.BYTES + message.length).putInt(length).put(message).array();
  }
}
