package io.github.camelpolytomic.test;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** A request that found its route: what a handler works on. */
record Call(ApiVersion version, Map<String, String> path, ReceivedRequest request) {

    String path(String variable) {
        return path.get(variable);
    }

    boolean flag(String parameter, boolean absent) {
        return Arrays.stream(request.rawQuery().split("&"))
                .filter(pair -> name(pair).equals(parameter))
                .findFirst()
                .map(pair -> asBoolean(parameter, value(pair)))
                .orElse(absent);
    }

    private static boolean asBoolean(String parameter, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refusal(400, "bad_request", parameter + " must be true or false");
        };
    }

    private static String name(String pair) {
        return URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
    }

    private static String value(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
    }
}
