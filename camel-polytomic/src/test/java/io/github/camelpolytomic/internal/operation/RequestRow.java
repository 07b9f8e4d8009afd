package io.github.camelpolytomic.internal.operation;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelpolytomic.PolytomicOperation;

/**
 * A line of the tables in {@code /requests}: the call of a route, the request and the result. {@link RequestState}
 * creates the resources for values in braces.
 *
 * @param version the API version
 * @param call the operation with its options, as in a URI
 * @param headers the headers of the message, as {@code Name=value} without {@code CamelPolytomic}
 * @param body the form of the body ({@code record}, {@code parameters} or {@code nothing}), and the JSON of the
 *     request; empty if there is none
 * @param request the request line
 * @param answer the status, and the type of the resulting message body; no type if the body is unchanged
 * @param headersSet the resulting headers besides those of every call, written like {@code headers}; a value in braces
 *     is a JSON pointer into the response, and {@code *} is any value
 */
public record RequestRow(
        ApiVersion version,
        String call,
        String headers,
        String body,
        String request,
        String answer,
        String headersSet) {

    /** Returns all rows, once for each of their versions. */
    static List<RequestRow> all() {
        try (Stream<Path> tables =
                Files.list(Path.of(RequestRow.class.getResource("/requests").toURI()))) {
            return tables.sorted().flatMap(RequestRow::table).toList();
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the first row of each operation in each version. */
    public static List<RequestRow> oneOfEach() {
        List<RequestRow> rows = new ArrayList<>(all().stream()
                .collect(Collectors.toMap(
                        row -> row.version + " " + row.operation(), row -> row, (first, other) -> first))
                .values());
        rows.sort((one, other) -> one.toString().compareTo(other.toString()));
        return rows;
    }

    private static Stream<RequestRow> table(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1).flatMap(RequestRow::parse);
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

    /** Returns the same row with its values in braces replaced. */
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

    /** Returns the URI with additional options. */
    public String uri(String more) {
        return "polytomic:" + call + (call.contains("?") ? "&" : "?") + "apiVersion=" + version + more;
    }

    public Map<String, String> givenHeaders() {
        return headers(headers);
    }

    /** Returns the headers of a cell, by their full names. */
    static Map<String, String> headers(String cell) {
        return Arrays.stream(cell.split(" "))
                .filter(header -> !header.isEmpty())
                .map(header -> header.split("=", 2))
                .collect(Collectors.toMap(header -> "CamelPolytomic" + header[0], header -> header[1]));
    }

    public boolean isBodyGivenAs(String way) {
        return body.startsWith(way + " ");
    }

    /** Returns the JSON of the request; empty if there is none. */
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

    /** Returns the type of the resulting message body; empty if the body is unchanged. */
    String type() {
        return answer.contains(" ") ? answer.replaceFirst("^\\d+ ", "") : "";
    }

    /** Returns the title of its test. */
    @Override
    public String toString() {
        return version + " " + call + (headers.isEmpty() ? "" : " with " + headers);
    }
}
