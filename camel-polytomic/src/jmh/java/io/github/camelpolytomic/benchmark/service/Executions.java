package io.github.camelpolytomic.benchmark.service;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.camelpolytomic.model.bulksync.BulkSyncExecution;

/** A history of 2 500 executions in 25 pages, the same bytes in every run. */
public final class Executions {

    public static final int COUNT = 2_500;

    private static final int PAGE = 100;
    private static final String PATH = "/api/bulk/syncs/nightly/executions?limit=" + PAGE;
    private static final String EXECUTION = """
            {"id":"5d0e8a37-1c94-4f2b-8e66-%012d","status":"completed","type":"scheduled","is_test":false,\
            "created_at":"2026-03-01T02:30:00Z","started_at":"2026-03-01T02:30:02Z","completed_at":"2026-03-01T02:41:09Z",\
            "schemas":[{"schema":"public.orders","status":"completed","record_count":%d,"error_count":0,"warning_count":0,\
            "started_at":"2026-03-01T02:30:02Z","completed_at":"2026-03-01T02:41:09Z"}]}""";

    private Executions() {}

    /** The path of the page with this token; the first without one. */
    public static String path(String token) {
        return token.isEmpty() ? PATH : PATH + "&page_token=" + token;
    }

    /** Each page by its path. */
    public static Map<String, byte[]> pages() {
        Map<String, byte[]> pages = new TreeMap<>();
        for (int first = 0; first < COUNT; first += PAGE) {
            pages.put(path(first == 0 ? "" : "at" + first), page(first));
        }
        return pages;
    }

    private static byte[] page(int first) {
        String data = IntStream.range(first, first + PAGE)
                .mapToObj(number -> EXECUTION.formatted(number, number * 7))
                .collect(Collectors.joining(","));
        int next = first + PAGE;
        String pagination = next == COUNT ? "{}" : "{\"next_page_token\":\"at" + next + "\"}";
        return ("{\"data\":[" + data + "],\"pagination\":" + pagination + "}").getBytes(StandardCharsets.UTF_8);
    }

    /** A page as a whole, for those who read it without this component. */
    public record PageEnvelope(List<BulkSyncExecution> data, Pagination pagination) {}

    /** What stands beside the data. */
    public record Pagination(String next_page_token) {}
}
