package io.github.camelpolytomic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelpolytomic.test.ReceivedRequest;
import io.github.camelpolytomic.test.SampleWorkspace;

/**
 * The target of a text in a call.
 *
 * @param header the header that sets it
 * @param operation the operation with its options, of which one has {@code <value>}
 * @param sent the text in a request; empty if the request does not contain it
 * @param accepts which texts it accepts
 * @param harmless a text that it accepts
 */
record InputTarget(
        String name,
        String header,
        String operation,
        Function<ReceivedRequest, Optional<String>> sent,
        Predicate<String> accepts,
        String harmless) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String START =
            "startBulkSync?apiVersion=2025-09-18&syncId=" + SampleWorkspace.CRM_TO_WAREHOUSE;

    static final InputTarget PATH =
            of("path", "SyncId", "getBulkSync?syncId=<value>", request -> after(request.rawPath(), "/api/bulk/syncs/"));

    static final List<InputTarget> ALL = List.of(
            PATH,
            of(
                    "query",
                    "PageToken",
                    "listBulkSyncExecutions?syncId=s&paging=page&pageToken=<value>",
                    request -> after(request.rawQuery(), "page_token=")),
            of(
                    "list in the query",
                    "SyncId",
                    "listBulkSyncExecutionStatuses?apiVersion=2024-02-08&syncId=<value>",
                    request -> after(request.rawQuery(), "sync_id=")),
            of(
                    "member",
                    "ResyncMode",
                    START + "&resyncMode=<value>",
                    request -> Optional.of(json(request).path("resync_mode").asText())),
            of(
                    "schemas",
                    "Schemas",
                    START + "&schemas=<value>",
                    request -> Optional.of(json(request).path("schemas").path(0).asText())),
            new InputTarget(
                    "idempotencyKey",
                    "IdempotencyKey",
                    START + "&idempotencyKey=<value>",
                    request -> request.header("Idempotency-Key"),
                    text -> text.matches("[A-Za-z0-9_-]{8,255}"),
                    "plain-text-1"),
            new InputTarget(
                    "name", "Name", "runBulkSync?name=<value>", request -> Optional.empty(), text -> true, "plain"),
            new InputTarget(
                    "select",
                    "Select",
                    "runBulkSyncs?select=<value>",
                    request -> Optional.empty(),
                    text -> text.startsWith("name:"),
                    "name:plain"));

    private static InputTarget of(
            String name, String header, String operation, Function<ReceivedRequest, Optional<String>> sent) {
        return new InputTarget(name, header, operation, sent, text -> true, "plain");
    }

    String uri(InputChannel channel) {
        return "polytomic:" + operation.replace("<value>", channel.value());
    }

    String uriWithoutIt() {
        return "polytomic:" + operation.replaceAll("[?&][A-Za-z]+=<value>", "");
    }

    private static Optional<String> after(String encoded, String start) {
        int begin = encoded.indexOf(start);
        return begin < 0
                ? Optional.empty()
                : Optional.of(URLDecoder.decode(
                        encoded.substring(begin + start.length()).replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    private static JsonNode json(ReceivedRequest request) {
        try {
            return JSON.readTree(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
