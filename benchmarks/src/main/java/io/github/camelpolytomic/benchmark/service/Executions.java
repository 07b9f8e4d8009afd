package io.github.camelpolytomic.benchmark.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;

/** The history of a sync in pages of {@value #PAGE}, the same bytes in every run. */
public enum Executions {
    SHORT("nightly", 2_500),
    LONG("hourly", 50_000);

    /** How many of them a page has. */
    public static final int PAGE = 100;

    private static final String PATH = "/api/bulk/syncs/%s/executions?limit=" + PAGE;
    private static final String EXECUTION = """
            {"id":"5d0e8a37-1c94-4f2b-8e66-%012d","status":"completed","type":"scheduled","is_test":false,\
            "created_at":"2026-03-01T02:30:00Z","started_at":"2026-03-01T02:30:02Z","completed_at":"2026-03-01T02:41:09Z",\
            "schemas":[{"schema":"public.orders","status":"completed","record_count":%d,"error_count":0,"warning_count":0,\
            "started_at":"2026-03-01T02:30:02Z","completed_at":"2026-03-01T02:41:09Z"}]}""";

    private final String syncId;
    private final int count;

    Executions(String syncId, int count) {
        this.syncId = syncId;
        this.count = count;
    }

    public String label() {
        return String.format(Locale.ROOT, "%,d executions in %d pages", count, count / PAGE);
    }

    public String syncId() {
        return syncId;
    }

    public int count() {
        return count;
    }

    /** The path of the page with this token; the first without one. */
    public String path(String token) {
        String first = PATH.formatted(syncId);
        return token.isEmpty() ? first : first + "&page_token=" + token;
    }

    /** Each page by its path. */
    public Map<String, byte[]> pages() {
        Map<String, byte[]> pages = new TreeMap<>();
        for (int first = 0; first < count; first += PAGE) {
            pages.put(path(first == 0 ? "" : "at" + first), page(first));
        }
        return pages;
    }

    private byte[] page(int first) {
        String data = IntStream.range(first, first + PAGE)
                .mapToObj(number -> EXECUTION.formatted(number, number * 7))
                .collect(Collectors.joining(","));
        int next = first + PAGE;
        String pagination = next == count ? "{}" : "{\"next_page_token\":\"at" + next + "\"}";
        return ("{\"data\":[" + data + "],\"pagination\":" + pagination + "}").getBytes(StandardCharsets.UTF_8);
    }

    /** A whole page, for callers that read it without this component. */
    public record PageEnvelope(List<BulkSyncExecution> data, Pagination pagination) {}

    /** What stands beside the data. */
    public record Pagination(String next_page_token) {}
}
