package io.github.camelpolytomic.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelpolytomic.PolytomicOperation;

/**
 * A line of the tables in {@code /requests}: what a route asks for, what is sent for it, and what comes of it. Values in
 * braces stand for what {@link RequestState} makes.
 *
 * @param version the API version
 * @param call the operation with its options, as a URI has them
 * @param headers the headers given, as {@code Name=value} without {@code CamelPolytomic}
 * @param body how the body is given ({@code record}, {@code parameters} or {@code nothing}), and the JSON that is sent;
 *     empty when none is sent
 * @param request the request line that is sent
 * @param answer the status, and the type of the message body afterwards; none when it is left alone
 * @param headersSet the headers afterwards besides those of every call, written as the headers given; a value is in braces
 *     where it is a JSON pointer into the answer, and {@code *} where nobody can know it
 */
public record RequestRow(
        ApiVersion version,
        String call,
        String headers,
        String body,
        String request,
        String answer,
        String headersSet) {

    private static final List<String> TABLES =
            List.of("bulk-syncs", "executions", "schedules-and-schemas", "connections");

    /** All rows, once for each of their versions. */
    static List<RequestRow> all() {
        return TABLES.stream().flatMap(RequestRow::table).toList();
    }

    /** The first row of each operation in each version. */
    public static List<RequestRow> oneOfEach() {
        List<RequestRow> rows = new ArrayList<>(all().stream()
                .collect(Collectors.toMap(
                        row -> row.version + " " + row.operation(), row -> row, (first, other) -> first))
                .values());
        rows.sort((one, other) -> one.toString().compareTo(other.toString()));
        return rows;
    }

    private static Stream<RequestRow> table(String name) {
        try (InputStream csv = RequestRow.class.getResourceAsStream("/requests/" + name + ".csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().skip(1).flatMap(RequestRow::parse).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<RequestRow> parse(String line) {
        String[] cells = line.split("\\|", -1);
        return Arrays.stream(cells[0].split(" "))
                .map(year -> new RequestRow(version(year), cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]));
    }

    private static ApiVersion version(String year) {
        return Arrays.stream(ApiVersion.values())
                .filter(version -> version.value().startsWith(year))
                .findFirst()
                .orElseThrow();
    }

    public PolytomicOperation operation() {
        return PolytomicOperation.valueOf(call.replaceAll("\\?.*", ""));
    }

    /** The same row with its values in braces filled in. */
    public RequestRow filled(UnaryOperator<String> fill) {
        return new RequestRow(
                version,
                fill.apply(call),
                fill.apply(headers),
                fill.apply(body),
                fill.apply(request),
                answer,
                fill.apply(headersSet));
    }

    /** The URI, with further options. */
    public String uri(String more) {
        return "polytomic:" + call + (call.contains("?") ? "&" : "?") + "apiVersion=" + version + more;
    }

    public Map<String, String> givenHeaders() {
        return headers(headers);
    }

    /** The headers of a cell, under their whole names. */
    static Map<String, String> headers(String cell) {
        return Arrays.stream(cell.split(" "))
                .filter(header -> !header.isEmpty())
                .map(header -> header.split("=", 2))
                .collect(Collectors.toMap(header -> "CamelPolytomic" + header[0], header -> header[1]));
    }

    public boolean isBodyGivenAs(String way) {
        return body.startsWith(way + " ");
    }

    /** The JSON that is sent; empty when none is. */
    public String json() {
        return body.replaceFirst("^\\w+ ", "");
    }

    String method() {
        return request.replaceAll(" .*", "");
    }

    public String path() {
        return request.replaceAll("^\\w+ |\\?.*", "");
    }

    String query() {
        return request.contains("?") ? request.replaceAll("^[^?]*\\?", "") : "";
    }

    int status() {
        return Integer.parseInt(answer.replaceAll(" .*", ""));
    }

    /** The type of the message body afterwards; empty when it is left alone. */
    String type() {
        return answer.contains(" ") ? answer.replaceFirst("^\\d+ ", "") : "";
    }

    /** The title of its test. */
    @Override
    public String toString() {
        return version + " " + call + (headers.isEmpty() ? "" : " with " + headers);
    }
}
