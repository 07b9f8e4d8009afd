package io.github.camelpolytomic;

import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.camel.support.LanguageSupport;
import org.apache.camel.util.URISupport;

import io.github.camelpolytomic.internal.binding.ParameterBinder;

/**
 * The URI of a {@code toD} as the route declares it. The route says which options there are; what its expressions give for a
 * message is the value of an option, to the letter.
 */
final class UriTemplate {

    // stands for an expression; no URI holds it
    private static final String EXPRESSION = "\uFFFC";
    // of Simple, in the text around expressions
    private static final String ESCAPES = "ntr}";
    private static final String ESCAPED = "\n\t\r}";

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private final String declared;
    private final String path;
    private final boolean hasFixedPath;
    private final List<Form> forms;
    private final Map<String, String> fixedOptions = new LinkedHashMap<>();
    // the same for all messages, as a rule
    private final Optional<String> fixedEndpoint;

    /**
     * Reads what the route declares.
     *
     * @param declared the URI as it stands in the route
     * @param text the same with its placeholders resolved
     * @throws IllegalArgumentException for a URI whose options have no fixed names
     */
    UriTemplate(String declared, String text) throws URISyntaxException {
        this.declared = declared;
        String rest = LanguageSupport.hasSimpleFunction(text) ? withoutExpressions(text) : text;
        this.path = URISupport.stripQuery(rest);
        this.hasFixedPath = !path.contains(EXPRESSION);
        this.forms = forms(rest);
        Set<String> names = new HashSet<>();
        for (Form form : forms) {
            requireSingle(form.option(), names.add(form.option()));
            if (form.isFixed() && !form.isParameter()) {
                fixedOptions.put(form.option(), oneLine(form.pieces().get(0)));
            }
        }
        boolean isFixed = hasFixedPath && forms.stream().allMatch(form -> form.isFixed() || form.isParameter());
        this.fixedEndpoint = isFixed ? Optional.of(DynamicUri.endpointUri(path, fixedOptions)) : Optional.empty();
    }

    private static List<Form> forms(String uri) throws URISyntaxException {
        String query = URISupport.extractQuery(uri);
        Map<String, Object> options = URISupport.parseQuery(query, true, true);
        if (options.keySet().stream().anyMatch(option -> option.contains(EXPRESSION))) {
            throw new IllegalArgumentException(
                    "The names of options must stand in the URI, such as connectionId=${header.id}");
        }
        List<Form> forms = new ArrayList<>();
        options.forEach((spelling, value) -> forms.add(Form.of(spelling, value)));
        String read = forms.stream().map(Form::text).collect(Collectors.joining("&"));
        // Camel passes over what is no option, such as an & at the end
        if (query != null && !query.equals(read)) {
            throw new IllegalArgumentException(
                    "The URI of the route holds something that is no option: write options as name=value");
        }
        return forms;
    }

    /** Whether it is what the route declares: all messages of a route have the same. */
    boolean isOf(String uri) {
        return declared.equals(uri);
    }

    /** The operation; empty where an expression names it. */
    String operation() {
        return hasFixedPath ? DynamicUri.operation(path) : "";
    }

    /**
     * What the URI means that was made for a message.
     *
     * @throws IllegalArgumentException when the message has changed anything but values
     */
    DynamicUri read(String uri) {
        String query = query(uri);
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<String, String> options = fixedEndpoint.isPresent() ? fixedOptions : new LinkedHashMap<>(fixedOptions);
        int start = 0;
        for (int i = 0; i < forms.size(); i++) {
            Form form = forms.get(i);
            start += form.spelling().length() + 1;
            int end = i + 1 < forms.size() ? only(forms.get(i + 1), query, start) : query.length();
            String literal = form.literal(query.substring(start, end));
            if (form.isParameter()) {
                parameters.put(form.option(), literal);
            } else if (!form.isFixed()) {
                options.put(form.option(), DynamicUri.option(form.option(), literal));
            }
            start = end + 1;
        }
        return new DynamicUri(fixedEndpoint.orElseGet(() -> DynamicUri.endpointUri(uri, options)), parameters);
    }

    private String query(String uri) {
        int mark = hasFixedPath ? path.length() : uri.indexOf('?');
        boolean isPath = hasFixedPath ? uri.startsWith(path) : mark == uri.lastIndexOf('?');
        // a message that names the operation could begin the options, too
        requireKept("operation", isPath);
        String query = mark < 0 || mark == uri.length() ? "" : uri.substring(mark + 1);
        boolean isFirst = forms.isEmpty()
                ? query.isEmpty()
                : query.startsWith(forms.get(0).spelling() + "=");
        requireKept(forms.isEmpty() ? "end" : forms.get(0).option(), isFirst);
        return query;
    }

    // where the option begins: if that is not certain, a message has begun it, too
    private static int only(Form next, String query, int from) {
        String beginning = "&" + next.spelling() + "=";
        int at = query.indexOf(beginning);
        requireKept(next.option(), at >= from);
        requireSingle(next.option(), query.indexOf(beginning, at + 1) < 0);
        return at;
    }

    private static String withoutExpressions(String template) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            int escape = c == '\\' && i + 1 < template.length() ? ESCAPES.indexOf(template.charAt(i + 1)) : -1;
            if (escape >= 0) {
                i++;
                c = ESCAPED.charAt(escape);
            } else if (template.startsWith("${", i) || template.startsWith("$simple{", i)) {
                rest.append(depth++ == 0 ? EXPRESSION : "");
                i = template.indexOf('{', i);
                continue;
            } else if (depth > 0 && c == '}') {
                depth--;
                continue;
            }
            if (depth == 0) {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    // the URI of a route may be a text block
    private static String oneLine(String text) {
        return LINE_BREAK.matcher(text).replaceAll("");
    }

    private static void requireSingle(String option, boolean single) {
        if (!single) {
            throw EndpointOptions.setTwice(option);
        }
    }

    private static void requireKept(String what, boolean kept) {
        if (!kept) {
            throw new IllegalArgumentException(
                    "The %s of the URI is not what the route declares: a message has changed it".formatted(what));
        }
    }

    /**
     * How the route declares a value.
     *
     * @param spelling the option as the route spells it
     * @param option the name of the option
     * @param isParameter whether it is one of an operation's parameters
     * @param pieces what the route has written before, between and after its expressions
     * @param decoded what these mean
     * @param isRaw whether the whole is marked as RAW
     */
    private record Form(
            String spelling,
            String option,
            boolean isParameter,
            List<String> pieces,
            List<String> decoded,
            boolean isRaw) {

        static Form of(String spelling, Object value) {
            String option = EndpointOptions.declared(spelling.strip());
            requireSingle(option, value instanceof String);
            List<String> pieces = List.of(value.toString().split(EXPRESSION, -1));
            return new Form(
                    spelling,
                    option,
                    ParameterBinder.isParameter(option),
                    pieces,
                    pieces.stream().map(Form::decoded).toList(),
                    EndpointOptions.isRaw(String.join("", pieces)));
        }

        String text() {
            return spelling + "=" + String.join(EXPRESSION, pieces);
        }

        boolean isFixed() {
            return pieces.size() == 1;
        }

        String literal(String value) {
            StringBuilder literal = new StringBuilder(value.length());
            int from = 0;
            for (int i = 0; i < pieces.size(); i++) {
                String piece = pieces.get(i);
                int at = start(i, value, from);
                requireKept(option, at >= from && value.startsWith(piece, at));
                literal.append(value, from, at).append(decoded.get(i));
                from = at + piece.length();
            }
            requireKept(option, from == value.length());
            if (isRaw) {
                return EndpointOptions.withoutRaw(value);
            }
            // what would be another option in any other URI
            if (!isFixed() && value.indexOf('&') >= 0) {
                throw new IllegalArgumentException(
                        "Option %s holds an & that came with a message: write its value as RAW(...), or set its header"
                                .formatted(option));
            }
            return literal.toString();
        }

        private int start(int i, String value, int from) {
            if (i == 0) {
                return 0;
            }
            String piece = pieces.get(i);
            if (i == pieces.size() - 1) {
                return value.length() - piece.length();
            }
            int at = value.indexOf(piece, from);
            // the message may hold the same text, which must not be decoded
            requireKept(option, piece.equals(decoded.get(i)) || value.indexOf(piece, at + 1) < 0);
            return at;
        }

        // as in any URI of a route
        private static String decoded(String text) {
            return URLDecoder.decode(LONE_PERCENT.matcher(oneLine(text)).replaceAll("%25"), StandardCharsets.UTF_8);
        }
    }
}
