"""A server of the reference kit, of either major. usage: real_server.py stdio|http PORT LOG"""
import asyncio
import sys

try:
    from mcp.server.mcpserver import Context, MCPServer
    from mcp.server.mcpserver.exceptions import ToolError
    modern = True
except ImportError:
    from mcp.server.fastmcp import Context, FastMCP as MCPServer
    from mcp.server.fastmcp.exceptions import ToolError
    modern = False

mode = sys.argv[1]
port, log = int(sys.argv[2]), sys.argv[3]
server = MCPServer("claims") if modern else MCPServer("claims", host="127.0.0.1", port=port)


@server.tool()
def echo(query: str, tone: str = "none") -> str:
    return f"{query}|{tone}"


@server.tool()
def total(query: str) -> dict[str, int]:
    return {"length": len(query)}


@server.tool()
def fails(query: str) -> str:
    raise ToolError("There is no such claim.")


@server.tool()
async def progress(query: str, ctx: Context) -> str:
    for step in range(3):
        await ctx.report_progress(step, 3)
    return "done"


@server.tool()
async def asks(query: str, ctx: Context) -> str:
    from pydantic import BaseModel

    class Answer(BaseModel):
        name: str

    answer = await ctx.elicit("Who?", Answer)
    return str(answer)


@server.tool()
async def waits(query: str) -> str:
    try:
        await asyncio.sleep(600)
    except BaseException:
        with open(log, "a") as file:
            file.write("cancelled\n")
        raise
    return "late"


if mode == "stdio":
    server.run("stdio")
elif modern:
    server.run("streamable-http", host="127.0.0.1", port=port)
else:
    server.run("streamable-http")
