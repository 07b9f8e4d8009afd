<?xml version="1.0" encoding="UTF-8"?>
<!--
  Turns what a bulk source offers and what a bulk destination needs into one HTML page.

  The two answers come as JSON, in parameters, and are read with json-to-xml(): names of any kind are data there, never
  names of elements, and characters that XML cannot hold become U+FFFD. All of it is written as text or attribute values,
  which the serializer escapes; none of it goes into the style or the script.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:c="urn:catalog" xpath-default-namespace="http://www.w3.org/2005/xpath-functions">

  <xsl:include href="catalog-settings.xsl"/>
  <xsl:output method="html" version="5" encoding="UTF-8" indent="no" use-character-maps="controls"/>

  <xsl:param name="source" as="xs:string"/>
  <xsl:param name="sourceId" as="xs:string"/>
  <xsl:param name="sourceName" as="xs:string"/>
  <xsl:param name="destination" as="xs:string"/>
  <xsl:param name="destinationId" as="xs:string"/>
  <xsl:param name="destinationName" as="xs:string"/>
  <!-- absent when the service does not say it -->
  <xsl:param name="apiVersion" as="xs:string" select="''"/>
  <xsl:param name="style" as="xs:string"/>
  <xsl:param name="script" as="xs:string"/>

  <xsl:variable name="offer" select="json-to-xml($source)"/>
  <xsl:variable name="need" select="json-to-xml($destination)"/>
  <xsl:variable name="schemas" select="$offer/map/array[@key = 'schemas']/map"/>
  <xsl:variable name="fields" select="$schemas/array[@key = 'fields']/map"/>
  <xsl:variable name="references" select="$fields/map[@key = 'association']/array[@key = 'reference_to']/string"/>
  <xsl:variable name="pickLists" select="$fields/array[@key = 'values'][*]"/>

  <xsl:key name="schema" match="array[@key = 'schemas']/map" use="string[@key = 'id']"/>
  <xsl:key name="field" match="array[@key = 'fields']/map" composite="yes"
      use="string(../../string[@key = 'id']), string(string[@key = 'id'])"/>
  <xsl:key name="pointingTo" match="array[@key = 'fields']/map"
      use="map[@key = 'association']/array[@key = 'reference_to']/string"/>

  <xsl:template match="/">
    <html lang="en">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{$sourceName} – data catalog</title>
        <style><xsl:value-of select="$style"/></style>
      </head>
      <body>
        <a class="skip" href="#schemas">Skip to the schemas</a>
        <xsl:call-template name="contents"/>
        <main>
          <xsl:call-template name="header"/>
          <section id="schemas" aria-labelledby="schemas-title">
            <h2 id="schemas-title">What the source offers</h2>
            <xsl:if test="not($schemas)"><p class="empty">This source offers no schemas.</p></xsl:if>
            <p class="empty" id="nothing" hidden="">No schema or field matches.</p>
            <xsl:apply-templates select="$schemas"/>
          </section>
          <xsl:call-template name="destination"/>
        </main>
        <script><xsl:value-of select="$script"/></script>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="contents">
    <nav aria-label="Contents">
      <search class="search" id="search" hidden="">
        <label for="query">Find schemas and fields</label>
        <input id="query" type="search" autocomplete="off" spellcheck="false" placeholder="Find name, type …"
            aria-label="Find schemas and fields" aria-describedby="found"/>
        <p id="found" role="status"><span class="hint">Press <kbd>/</kbd> to come here, <kbd>Esc</kbd> to clear.</span></p>
      </search>
      <a class="top" href="#top" aria-label="To the top"><span class="to">To the</span> top</a>
      <!-- open in a wide window; in a narrow one it would hide the page -->
      <details id="contents">
        <summary>Contents</summary>
        <div>
          <a class="jump" href="#destination">What the destination needs</a>
          <ol>
            <xsl:for-each select="$schemas">
              <li>
                <a>
                  <xsl:if test="c:anchor(.)"><xsl:attribute name="href" select="'#' || c:anchor(.)"/></xsl:if>
                  <span class="text">{c:name(.)}</span>
                </a>
                <xsl:if test="array[@key = 'fields']">
                  <xsl:text> </xsl:text>
                  <span class="count" title="fields">{count(array[@key = 'fields']/map)}</span>
                </xsl:if>
              </li>
            </xsl:for-each>
          </ol>
        </div>
      </details>
    </nav>
  </xsl:template>

  <xsl:template name="header">
    <header id="top">
      <p class="kicker">Data catalog</p>
      <h1><span class="text">{$sourceName}</span></h1>
      <p class="into">to be synced into <a class="text" href="#destination">{$destinationName}</a></p>
      <ul class="figures">
        <li><b>{c:number($schemas)}</b> {c:noun($schemas, 'schema')}</li>
        <li><b>{c:number($fields)}</b> {c:noun($fields, 'field')}</li>
        <li><b>{c:number($references)}</b> {c:noun($references, 'reference')}</li>
        <li><b>{c:number($pickLists)}</b> {c:noun($pickLists, 'pick list')}</li>
      </ul>
      <dl class="facts">
        <div>
          <dt>Written</dt>
          <dd>
            <time datetime="{format-dateTime(current-dateTime(), '[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01][Z]')}">
              <xsl:text>{format-dateTime(current-dateTime(), '[D] [MNn] [Y], [H01]:[m01]', 'en', (), ())} {c:zone()}</xsl:text>
            </time>
          </dd>
        </div>
        <xsl:for-each select="$offer/map/map[@key = 'capabilities']/boolean[@key = 'supports_tracking_fields']">
          <div><dt>Tracking fields</dt><dd>{if (. = 'true') then 'supported' else 'not supported'}</dd></div>
        </xsl:for-each>
      </dl>
      <details class="technical">
        <summary>Technical details</summary>
        <dl>
          <div><dt>Source</dt><dd><code class="text">{$sourceId}</code></dd></div>
          <div><dt>Destination</dt><dd><code class="text">{$destinationId}</code></dd></div>
          <xsl:if test="$apiVersion"><div><dt>API version</dt><dd><code class="text">{$apiVersion}</code></dd></div></xsl:if>
        </dl>
      </details>
      <xsl:for-each select="$offer/map/*[@key = 'configuration'][*]">
        <details class="source-settings">
          <summary>Settings of the source</summary>
          <xsl:call-template name="settings"/>
        </details>
      </xsl:for-each>
    </header>
  </xsl:template>

  <xsl:template match="array[@key = 'schemas']/map">
    <article class="schema">
      <xsl:if test="c:anchor(.)"><xsl:attribute name="id" select="c:anchor(.)"/></xsl:if>
      <!-- opened by the script in a wide window, by a search and by a link -->
      <details class="fields">
        <summary>
          <h3><xsl:call-template name="title"/></h3>
          <xsl:text> </xsl:text>
          <xsl:for-each select="array[@key = 'fields']"><span class="count">{c:number(map)} {c:noun(map, 'field')}</span></xsl:for-each>
        </summary>
        <xsl:variable name="pointing" select="key('pointingTo', string[@key = 'id'])"/>
        <xsl:if test="$pointing">
          <details class="incoming">
            <xsl:if test="count($pointing) le 6"><xsl:attribute name="open"/></xsl:if>
            <summary>Referenced by {c:number($pointing)} {c:noun($pointing, 'field')}</summary>
            <ul>
              <xsl:for-each select="$pointing">
                <li><xsl:call-template name="link"><xsl:with-param name="to" select="."/></xsl:call-template></li>
              </xsl:for-each>
            </ul>
          </details>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="not(array[@key = 'fields'])"><p class="empty">Its fields were not read.</p></xsl:when>
          <xsl:when test="not(array[@key = 'fields']/map)"><p class="empty">It has no fields.</p></xsl:when>
          <xsl:otherwise>
            <table>
              <caption class="unseen">Fields of {c:name(.)}</caption>
              <thead>
                <tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Points to, values</th></tr>
              </thead>
              <tbody><xsl:apply-templates select="array[@key = 'fields']/map"/></tbody>
            </table>
          </xsl:otherwise>
        </xsl:choose>
        <xsl:if test="c:anchor(.)"><a class="permalink" href="#{c:anchor(.)}">Link to this schema</a></xsl:if>
      </details>
    </article>
  </xsl:template>

  <xsl:template match="array[@key = 'fields']/map">
    <tr>
      <xsl:if test="c:anchor(.)"><xsl:attribute name="id" select="c:anchor(.)"/></xsl:if>
      <th scope="row">
        <xsl:call-template name="title"/>
        <xsl:if test="boolean[@key = 'is_primary_key'] = 'true'"><xsl:text> </xsl:text><span class="mark key">primary key</span></xsl:if>
        <xsl:if test="boolean[@key = 'user_managed'] = 'true'">
          <xsl:text> </xsl:text>
          <span class="mark" title="The definition in force comes from a user's override">user-managed</span>
        </xsl:if>
        <xsl:if test="not(string[@key = 'path'] = ('', '$.' || string[@key = 'id']))">
          <xsl:for-each select="string[@key = 'path']"><xsl:text> </xsl:text><code class="path text" title="path">{.}</code></xsl:for-each>
        </xsl:if>
      </th>
      <td>
        <xsl:for-each select="string[@key = 'type'][. != '']"><span class="type text" data-type="{.}">{.}</span></xsl:for-each>
        <xsl:for-each select="string[@key = 'remote_type'][. != '']">
          <xsl:text> </xsl:text>
          <code class="remote text" title="type in the source">{.}</code>
        </xsl:for-each>
      </td>
      <td>
        <xsl:apply-templates select="map[@key = 'association']/array[@key = 'reference_to']/string"/>
        <xsl:apply-templates select="array[@key = 'values'][*]"/>
      </td>
    </tr>
  </xsl:template>

  <xsl:template match="array[@key = 'reference_to']/string">
    <xsl:variable name="schema" select="key('schema', .)[1]"/>
    <xsl:variable name="field" select="key('field', (string(.), string(../../string[@key = 'referenced_field'])))[1]"/>
    <div class="reference">
      <span class="arrow" aria-label="points to" role="img">→</span>
      <xsl:text> </xsl:text>
      <xsl:choose>
        <xsl:when test="$schema">
          <xsl:call-template name="link">
            <xsl:with-param name="to" select="($field, $schema)[1]"/>
          </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <span class="text" title="not among the schemas of this source">
            <xsl:text>{string-join((., ../../string[@key = 'referenced_field'][. != '']), ' › ')}</xsl:text>
          </span>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <xsl:template match="array[@key = 'values']">
    <details class="values">
      <summary>{c:number(*)} {c:noun(*, 'value')}</summary>
      <ul>
        <xsl:for-each select="map">
          <xsl:variable name="value" select="string(*[@key = 'value'])"/>
          <xsl:variable name="label" select="string(*[@key = 'label'])"/>
          <li>
            <span class="text">{($label, $value)[. != ''][1]}</span>
            <xsl:if test="not($label = ('', $value))"><xsl:text> </xsl:text><code class="text">{$value}</code></xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </details>
  </xsl:template>

  <!-- the name of a schema or field, and its id when that says more -->
  <xsl:template name="title">
    <span class="name text">{c:name(.)}</span>
    <xsl:if test="not(string[@key = 'id'] = ('', c:name(.)))">
      <xsl:for-each select="string[@key = 'id']">
        <xsl:text> </xsl:text>
        <code class="id text" title="id">{.}</code>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- a link to a schema or a field of it -->
  <xsl:template name="link">
    <xsl:param name="to" as="element(map)"/>
    <xsl:variable name="schema" select="$to/ancestor-or-self::map[parent::array/@key = 'schemas']"/>
    <a class="text">
      <xsl:if test="c:anchor($to)"><xsl:attribute name="href" select="'#' || c:anchor($to)"/></xsl:if>
      <xsl:text>{c:name($schema)}</xsl:text>
      <xsl:if test="not($to is $schema)"><span class="of"> › {c:name($to)}</span></xsl:if>
    </a>
  </xsl:template>

  <xsl:function name="c:number" as="xs:string">
    <xsl:param name="counted" as="element()*"/>
    <xsl:sequence select="format-integer(count($counted), '#,##1')"/>
  </xsl:function>

  <xsl:function name="c:noun" as="xs:string">
    <xsl:param name="counted" as="element()*"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="if (count($counted) = 1) then $noun else $noun || 's'"/>
  </xsl:function>

  <xsl:function name="c:zone" as="xs:string">
    <xsl:sequence select="if (implicit-timezone() = xs:dayTimeDuration('PT0S')) then 'UTC'
        else 'UTC' || format-dateTime(current-dateTime(), '[Z]')"/>
  </xsl:function>

  <xsl:function name="c:name" as="xs:string">
    <xsl:param name="named" as="element(map)"/>
    <xsl:sequence select="string((
        ($named/string[@key = 'name'], $named/string[@key = 'id'])[normalize-space()], '(unnamed)')[1])"/>
  </xsl:function>

  <!-- the anchor of a schema or field; empty for one without an id, or with the id of an earlier one -->
  <xsl:function name="c:anchor" as="xs:string">
    <xsl:param name="target" as="element(map)"/>
    <xsl:variable name="id" select="string($target/string[@key = 'id'])"/>
    <xsl:variable name="schema" select="$target/../parent::map[../@key = 'schemas']"/>
    <xsl:variable name="first" select="if ($schema)
        then key('field', (string($schema/string[@key = 'id']), $id), root($target))[1]
        else key('schema', $id, root($target))[1]"/>
    <xsl:sequence select="
        if ($id = '' or not($first is $target) or ($schema and not(c:anchor($schema)))) then ''
        else if ($schema) then c:anchor($schema) || '/' || c:encoded($id)
        else 'schema:' || c:encoded($id)"/>
  </xsl:function>

  <!-- an id as a part of an anchor that needs no escaping in a link: like %-encoding, with = for %; no two become one -->
  <xsl:function name="c:encoded" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="translate(encode-for-uri($id), '%', '=')"/>
  </xsl:function>
</xsl:stylesheet>
