package io.github.camelpolytomic.test.internal.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.Json;

/** A page of a list, and the token of the next page. */
public record Page<T>(List<T> items, Optional<String> nextToken) {

    /**
     * The page after the token, or the first page. Items are ordered by their unique rank. A token holds the last rank
     * of its page, so that items added or removed meanwhile neither repeat nor hide others.
     *
     * @param list the list that the token is valid for
     */
    public static <T> Page<T> of(
            String list, List<T> all, ToLongFunction<T> rank, boolean ascending, Optional<String> token, int limit) {
        Comparator<T> byRank = Comparator.comparingLong(rank);
        Optional<Long> last = token.map(text -> rankIn(text, list + ascending));
        List<T> rest = all.stream()
                .filter(item -> last.isEmpty()
                        || (ascending ? rank.applyAsLong(item) > last.get() : rank.applyAsLong(item) < last.get()))
                .sorted(ascending ? byRank : byRank.reversed())
                .limit(limit + 1L)
                .toList();
        if (rest.size() <= limit) {
            return new Page<>(rest, Optional.empty());
        }
        List<T> items = rest.subList(0, limit);
        return new Page<>(items, Optional.of(token(list + ascending, rank.applyAsLong(items.get(limit - 1)))));
    }

    /** The items in {@code data}, and the next token in {@code pagination} unless this is the last page. */
    public ApiResponse response(Function<T, ? extends JsonNode> json) {
        ArrayNode data = Json.array();
        items.forEach(item -> data.add(json.apply(item)));
        ObjectNode pagination = Json.object();
        nextToken.ifPresent(token -> pagination.put("next_page_token", token));
        return ApiResponse.data(data, "pagination", pagination);
    }

    private static String token(String list, long rank) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((rank + " " + list).getBytes(StandardCharsets.UTF_8));
    }

    private static long rankIn(String token, String list) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int blank = text.indexOf(' ');
            if (blank > 0 && text.substring(blank + 1).equals(list)) {
                return Long.parseLong(text.substring(0, blank));
            }
        } catch (IllegalArgumentException notOurs) {
            // rejected below
        }
        throw ApiException.badRequest("invalid page_token");
    }
}
