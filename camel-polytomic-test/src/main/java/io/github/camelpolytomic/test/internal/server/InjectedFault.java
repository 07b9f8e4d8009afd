package io.github.camelpolytomic.test.internal.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

import io.github.camelpolytomic.test.internal.contract.ErrorBody;

/** A fault: which requests it applies to, how often, what is sent, and how much the service sees of the request. */
public record InjectedFault(
        String name,
        int status,
        BiFunction<ApiService, ApiRequest, ApiResponse> content,
        ResponseSender sender,
        Reach reach,
        Map<String, String> headers,
        int times,
        RequestMatcher matcher) {

    public static final InjectedFault RESET = withoutResponse("reset", ResponseSender.RESET);

    /** Responds with this status, from 400 on with an error body. */
    public static InjectedFault status(int status) {
        return responding(
                "status " + status,
                status,
                (service, request) -> status < 400 ? ApiResponse.empty(status) : service.error(request, status));
    }

    public static InjectedFault html(int status) {
        String title = status + " " + ErrorBody.statusText(status);
        String page = "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
                + "</h1></center>\r\n<hr><center>proxy</center>\r\n</body>\r\n</html>\r\n";
        return responding(
                "HTML " + status,
                status,
                (service, request) -> ApiResponse.text(status, "text/html; charset=utf-8", page));
    }

    public static InjectedFault body(int status, String contentType, String body) {
        return responding("body " + status, status, (service, request) -> ApiResponse.text(status, contentType, body));
    }

    /** Sends the service's own response in this way. */
    public static InjectedFault proper(String name, ResponseSender sender) {
        return of(name, 200, ApiService::handle, sender, Reach.PROPER);
    }

    /** Sends the service's own response, which it creates after this action. */
    public static InjectedFault preceded(String name, Runnable action) {
        return of(
                name,
                200,
                (service, request) -> {
                    action.run();
                    return service.handle(request);
                },
                ResponseSender.AT_ONCE,
                Reach.PROPER);
    }

    public static InjectedFault withoutResponse(String name, ResponseSender sender) {
        return of(name, 200, (service, request) -> ApiResponse.empty(200), sender, Reach.PROPER);
    }

    public InjectedFault error(ErrorBody shape, String key, String message) {
        return new InjectedFault(
                name + " " + shape,
                status,
                (service, request) ->
                        service.versioned(request, ApiResponse.json(status, shape.json(status, key, message))),
                sender,
                reach,
                headers,
                times,
                matcher);
    }

    public InjectedFault header(String headerName, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(headerName, value);
        return new InjectedFault(name, status, content, sender, reach, more, times, matcher);
    }

    public InjectedFault reaching(Reach other) {
        return new InjectedFault(name, status, content, sender, other, headers, times, matcher);
    }

    public InjectedFault times(int count) {
        return new InjectedFault(name, status, content, sender, reach, headers, count, matcher);
    }

    public InjectedFault on(String pathPart) {
        return new InjectedFault(name, status, content, sender, reach, headers, times, matcher.containing(pathPart));
    }

    public InjectedFault on(String method, String path) {
        return new InjectedFault(name, status, content, sender, reach, headers, times, matcher.calling(method, path));
    }

    boolean matches(ApiRequest request) {
        return matcher.matches(request);
    }

    /** The response to this request. The service processes the request as far as {@link #reach} says. */
    ApiResponse respond(ApiService service, ApiRequest request) {
        if (reach == Reach.ACTED) {
            service.handle(request);
        }
        ApiResponse response = content.apply(service, request);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            response = response.header(header.getKey(), header.getValue());
        }
        return reach == Reach.RECORDED ? service.fail(request, response) : response;
    }

    private static InjectedFault responding(
            String name, int status, BiFunction<ApiService, ApiRequest, ApiResponse> content) {
        return of(name, status, content, ResponseSender.AT_ONCE, Reach.BEFORE);
    }

    private static InjectedFault of(
            String name,
            int status,
            BiFunction<ApiService, ApiRequest, ApiResponse> content,
            ResponseSender sender,
            Reach reach) {
        return new InjectedFault(name, status, content, sender, reach, Map.of(), Integer.MAX_VALUE, RequestMatcher.ANY);
    }

    /** How far a request gets: {@code PROPER} faults have no response of their own. */
    public enum Reach {
        PROPER,
        BEFORE,
        RECORDED,
        ACTED
    }
}
