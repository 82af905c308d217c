"""Renders a log of error codes with Spark: each partition goes through `myna render --batch`.

    render_log.py --master MASTER --filter COMMAND --partitions N LOG OUTPUT

LOG holds one request in JSON a line, OUTPUT becomes a folder of answers, a file a partition, in the
order of the log. Spark cuts the log into partitions, places them, and does again what failed; this
program says what to run and nothing else.
"""

import argparse

from pyspark.sql import SparkSession


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--master", help="as in spark-submit, which sets it for you")
    parser.add_argument("--filter", required=True, help="the command, as in 'myna render --batch'")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("log")
    parser.add_argument("output")
    arguments = parser.parse_args()

    builder = SparkSession.builder.appName("render a log of codes")
    if arguments.master:
        builder = builder.master(arguments.master)
    spark = builder.getOrCreate()
    requests = spark.sparkContext.textFile(arguments.log, minPartitions=arguments.partitions)
    # Without `checkCode` a filter that was killed would look like one that had nothing more to say.
    answers = requests.pipe(arguments.filter, checkCode=True)
    answers.saveAsTextFile(arguments.output)
    spark.stop()


main()
