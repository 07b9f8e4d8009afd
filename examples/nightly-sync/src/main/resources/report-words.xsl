<?xml version="1.0" encoding="UTF-8"?>
<!-- The words, numbers and times of the report: what the service says by words and numbers, in English for people. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:n="urn:night" xpath-default-namespace="http://www.w3.org/2005/xpath-functions">

  <xsl:variable name="outcomes" as="map(xs:string, xs:string)" select="map {
      'succeeded': 'succeeded', 'skipped': 'left alone', 'failed': 'failed', 'canceled': 'canceled',
      'partial': 'partly failed', 'timedOut': 'timed out', 'busy': 'already running', 'lost': 'lost',
      'stopped': 'not awaited', 'error': 'error', 'notStarted': 'not started'}"/>
  <xsl:variable name="statuses" as="map(xs:string, xs:string)" select="map {
      'completed': 'completed', 'errors': 'has errors', 'failed': 'failed', 'interrupted': 'interrupted',
      'canceled': 'canceled', 'created': 'not begun', 'scheduled': 'waiting', '': 'unknown'}"/>
  <xsl:variable name="origins" as="map(xs:string, xs:string)" select="map {
      'started': 'Started by this night', 'attached': 'Was already running',
      'skipped': 'Was already running', 'queued': 'Started after another run',
      'restarted': 'Started in place of another run', '': '–'}"/>

  <xsl:variable name="severity" select="
      'failed', 'error', 'lost', 'partial', 'interrupted', 'errors', 'timedOut', '', 'canceled', 'busy', 'stopped', 'notStarted',
      'created', 'scheduled', 'running', 'exporting', 'processing', 'skipped', 'succeeded', 'completed'"/>

  <xsl:variable name="happened" as="map(xs:string, xs:string)" select="map {
      'failed': 'The sync failed.',
      'partial': 'A part of the sync failed.',
      'canceled': 'The run was canceled before it ended, so the destination may have only a part of the data.',
      'timedOut': 'The run took longer than the night allows.',
      'busy': 'Another run of this sync was in progress, so the night did not start one.',
      'lost': 'The service no longer knows this run, so its result is unknown.',
      'stopped': 'The program stopped before this run ended. The run continues.',
      'error': 'A request to the service failed, so the result is unknown.',
      'notStarted': 'The night ended before this sync was started.',
      'skipped': 'Another run was in progress, so the night left the sync alone.'}"/>
  <xsl:variable name="cures" as="map(xs:string, xs:string)" select="map {
      'failed': 'Fix the cause, then run the sync again.',
      'partial': 'Fix the cause, then run the sync again.',
      'canceled': 'Run the sync again to complete it.',
      'timedOut': 'It may still be running: look at it in Polytomic before you start it again.',
      'busy': 'Look at that run in Polytomic.',
      'lost': 'Compare the data in the destination, then run the sync again.',
      'stopped': 'Look at its result in Polytomic.',
      'error': 'Look at the sync in Polytomic before you start it again.',
      'notStarted': 'Run the sync again.'}"/>

  <xsl:function name="n:verdict" as="xs:string">
    <xsl:variable name="count" select="count($entries)"/>
    <xsl:sequence select="
        if ($failure or not($count)) then 'No sync was run'
        else if ($bad) then
          (if ($count = 1) then 'The sync' else count($bad) || ' of ' || $count || ' syncs')
          || (if (count($bad) = 1) then ' needs attention' else ' need attention')
        else if ($count = 1) then 'The sync ended well'
        else 'All ' || $count || ' syncs ended well'"/>
  </xsl:function>

  <!-- what became of a sync, in a sentence or two; empty when there is nothing to say -->
  <xsl:function name="n:happened" as="xs:string?">
    <xsl:param name="entry" as="element(map)"/>
    <xsl:variable name="schemas" select="$entry/map[@key = 'run']/array[@key = 'schemas']/map"/>
    <xsl:variable name="failed" select="$schemas[n:status(.) = ('failed', 'interrupted')]"/>
    <xsl:variable name="faulty" select="$schemas[n:status(.) = 'errors']"/>
    <xsl:variable name="outcome" select="n:word($entry, 'outcome')"/>
    <xsl:sequence select="
        if ($outcome = 'partial' and ($failed or $faulty)) then string-join((
          count($failed)[. gt 0] ! (n:number(.) || ' of ' || n:counted(count($schemas), 'schema') || ' failed: ' || n:names($failed) || '.'),
          count($faulty)[. gt 0] ! (n:counted(sum($faulty ! n:count(., 'error_count')), 'error') || ' in ' || n:names($faulty) || '.')), ' ')
        else (n:word($entry, 'explanation')[. ne ''], $happened($outcome))[1]"/>
  </xsl:function>

  <!-- what to do then; an explanation says it already -->
  <xsl:function name="n:cure" as="xs:string?">
    <xsl:param name="entry" as="element(map)"/>
    <xsl:sequence select="$cures(n:word($entry, 'outcome'))[not(n:word($entry, 'explanation'))]"/>
  </xsl:function>

  <xsl:function name="n:names" as="xs:string">
    <xsl:param name="schemas" as="element(map)+"/>
    <xsl:variable name="more" select="count($schemas) - 3"/>
    <xsl:sequence select="string-join($schemas[position() le 3] ! n:word(., 'schema'), ', ')
        || (if ($more gt 0) then ' and ' || n:number($more) || ' more' else '')"/>
  </xsl:function>

  <xsl:function name="n:name" as="xs:string">
    <xsl:param name="entry" as="element(map)"/>
    <xsl:sequence select="(n:word($entry, 'sync_name'), '(unnamed)')[normalize-space()][1]"/>
  </xsl:function>

  <!-- the status of a schema; one that is complete but for some errors is "errors" -->
  <xsl:function name="n:status" as="xs:string">
    <xsl:param name="schema" as="element(map)"/>
    <xsl:variable name="status" select="n:word($schema, 'status')"/>
    <xsl:sequence select="if ($status = 'completed' and n:count($schema, 'error_count')) then 'errors' else $status"/>
  </xsl:function>

  <!-- a place in the order of severity; a word that this page does not know comes with the bad ones -->
  <xsl:function name="n:rank" as="xs:integer">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="(index-of($severity, $word), index-of($severity, ''))[1]"/>
  </xsl:function>

  <xsl:function name="n:level" as="xs:string">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="
        if ($word = ('succeeded', 'completed')) then 'good'
        else if (n:rank($word) le n:rank('')) then 'bad'
        else if (n:rank($word) le n:rank('notStarted')) then 'warn'
        else 'calm'"/>
  </xsl:function>

  <!-- how the run came about, and whether it took a second try -->
  <xsl:function name="n:origin" as="xs:string">
    <xsl:param name="run" as="element(map)?"/>
    <xsl:sequence select="n:translated($origins, n:word($run, 'origin'))
        || (if (count($run/array[@key = 'execution_ids']/string) gt 1) then ', failed schemas retried' else '')"/>
  </xsl:function>

  <!-- a word that is not in the map, since the service is newer than this page, is shown as it is -->
  <xsl:function name="n:translated" as="xs:string">
    <xsl:param name="words" as="map(xs:string, xs:string)"/>
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="($words($word), $word)[1]"/>
  </xsl:function>

  <!-- a member that is text; empty where it is absent -->
  <xsl:function name="n:word" as="xs:string">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="n:text($object/*[@key = $key])"/>
  </xsl:function>

  <!-- without the control characters that XML can hold and HTML cannot -->
  <xsl:function name="n:text" as="xs:string">
    <xsl:param name="value" as="element()?"/>
    <xsl:sequence select="replace(string($value), '[&#x7f;-&#x9f;]', '&#xfffd;')"/>
  </xsl:function>

  <xsl:function name="n:count" as="xs:integer">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="xs:integer(($object/number[@key = $key], 0)[1])"/>
  </xsl:function>

  <xsl:function name="n:figure" as="xs:string">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="if ($object/number[@key = $key]) then n:number(n:count($object, $key)) else '–'"/>
  </xsl:function>

  <xsl:function name="n:number" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="format-integer($number, '#,##1')"/>
  </xsl:function>

  <xsl:function name="n:counted" as="xs:string">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="n:number($count) || ' ' || n:noun($count, $noun)"/>
  </xsl:function>

  <xsl:function name="n:noun" as="xs:string">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="if ($count = 1) then $noun else $noun || 's'"/>
  </xsl:function>

  <!-- 2026-11-22 02:30 as 22 November 2026 -->
  <xsl:function name="n:day" as="xs:string">
    <xsl:param name="night" as="xs:string"/>
    <xsl:sequence select="format-date(xs:date(substring-before($night, ' ')), '[D] [MNn] [Y]', 'en', (), ())"/>
  </xsl:function>

  <!-- the time zone of the program, in which the night is named as well -->
  <xsl:function name="n:zone" as="xs:string">
    <xsl:sequence select="if (implicit-timezone() = xs:dayTimeDuration('PT0S')) then 'UTC'
        else 'UTC' || format-dateTime(current-dateTime(), '[Z]')"/>
  </xsl:function>

  <xsl:function name="n:moment" as="xs:dateTime?">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="n:word($object, $key)[. castable as xs:dateTime] ! xs:dateTime(.)"/>
  </xsl:function>

  <xsl:function name="n:time" as="node()">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:variable name="moment" select="n:moment($object, $key) ! adjust-dateTime-to-timezone(.)"/>
    <xsl:choose>
      <xsl:when test="exists($moment)">
        <time datetime="{format-dateTime($moment, '[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01][Z]')}">
          <xsl:text>{format-dateTime($moment, '[D] [MNn,3-3], [H01]:[m01]:[s01]', 'en', (), ())}</xsl:text>
        </time>
      </xsl:when>
      <xsl:otherwise><xsl:text>–</xsl:text></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="n:took" as="xs:string?">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:variable name="end" select="n:moment($object, 'completed_at')"/>
    <xsl:sequence select="n:moment($object, 'started_at')[exists($end)] ! n:duration($end - .)"/>
  </xsl:function>

  <xsl:function name="n:duration" as="xs:string">
    <xsl:param name="time" as="xs:dayTimeDuration"/>
    <xsl:variable name="hours" select="days-from-duration($time) * 24 + hours-from-duration($time)"/>
    <xsl:variable name="minutes" select="minutes-from-duration($time)"/>
    <xsl:variable name="seconds" select="seconds-from-duration($time)"/>
    <xsl:sequence select="
        if ($hours) then $hours || ' h ' || $minutes || ' min'
        else if ($minutes) then $minutes || ' min ' || floor($seconds) || ' s'
        else format-number($seconds, '0.0') || ' s'"/>
  </xsl:function>

</xsl:stylesheet>
