package io.github.camelpolytomic.internal.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import io.github.camelpolytomic.ApiOperations;
import io.github.camelpolytomic.PolytomicOperation;

/**
 * A line of the contract's table of operations, with the columns that tests of failures need.
 *
 * @param version the API version
 * @param operation the name of the operation
 * @param path the path with its variables in braces
 * @param errors its error statuses in the contract
 */
public record ContractRow(String version, String operation, String path, List<Integer> errors) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    public static List<ContractRow> all() {
        return lines("operations.csv").stream()
                .map(line -> line.split(",", -1))
                .map(cells -> new ContractRow(cells[0], cells[2], cells[4], statuses(cells[8])))
                .toList();
    }

    /** Whether requests of this operation carry the credentials of the account. */
    public static boolean needsCredentials(String operation) {
        return lines("without-credentials.csv").stream().noneMatch(line -> line.split(",", -1)[1].equals(operation));
    }

    private static List<String> lines(String file) {
        try (InputStream csv = ContractRow.class.getResourceAsStream("/contract/" + file)) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Integer> statuses(String cell) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(";")).map(Integer::valueOf).toList();
    }

    /** The component's names of the path variables, in their order. */
    public List<String> pathParameters() {
        Operation row = ApiOperations.row(PolytomicOperation.valueOf(operation));
        return VARIABLE.matcher(path)
                .results()
                .map(variable -> row.pathParameter(variable.group(1)).name())
                .toList();
    }

    /** The first row of the request tables for it, with placeholder ids. */
    public RequestRow request() {
        return RequestRow.all().stream()
                .filter(row -> row.version().value().equals(version)
                        && row.operation().name().equals(operation))
                .findFirst()
                .orElseThrow()
                .filled(text -> text.replaceAll("\\{(\\w+)}", "some-$1"));
    }

    @Override
    public String toString() {
        return version + " " + operation;
    }
}
